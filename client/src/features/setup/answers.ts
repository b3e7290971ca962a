import {
  type Ethics,
  type ForumRule,
  type Mandate,
  type Quorum,
  type SanctionWay,
  seatsFromTable,
  usualVeto,
  type Veto,
} from "@accord/shared/forum";
import { type Issue, issue } from "@accord/shared/issues";
import { emailAddress, issuesWithPassword } from "@accord/shared/people";
import {
  type FirstAnswers,
  issuesWithProcess,
  issuesWithQuorum,
  usualQuorum,
  usualRule,
} from "@accord/shared/setup";

export const steps = ["account", "process", "forum", "seats", "check"] as const;
export type Step = (typeof steps)[number];

/** What was typed so far; becomes FirstAnswers when every step has no issue. */
export interface Typed {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly title: string;
  readonly memberName: string;
  readonly memberLevel: FirstAnswers["process"]["memberLevel"] | null;
  readonly timeZone: string;
  readonly planStart: string;
  readonly planEnd: string;
  readonly mandate: Mandate | null;
  readonly rule: ForumRule;
  readonly quorum: Quorum;
  readonly veto: Veto;
  readonly ethics: Ethics;
  readonly secretBallots: boolean;
  readonly sanctions: SanctionWay;
  readonly seats: string;
}

export const nothingTyped = (timeZone: string): Typed => ({
  name: "",
  email: "",
  password: "",
  title: "",
  memberName: "",
  memberLevel: null,
  timeZone,
  planStart: "",
  planEnd: "",
  mandate: null,
  rule: usualRule,
  quorum: usualQuorum,
  veto: usualVeto,
  ethics: "statement",
  secretBallots: false,
  sanctions: "ballot",
  seats: "",
});

const needed = (words: string, code: string, field: string): Issue[] =>
  words.trim() === "" ? [issue(code, {}, field)] : [];

/** What one step still needs, in the words the server would use. */
export function issuesOfStep(step: Step, typed: Typed): Issue[] {
  switch (step) {
    case "account":
      return [
        ...needed(typed.name, "name_missing", "name"),
        ...needed(typed.email, "email_missing", "email"),
        ...(typed.email.trim() === "" || emailAddress.safeParse(typed.email).success
          ? []
          : [issue("email_wrong", {}, "email")]),
        ...issuesWithPassword(typed.password, typed),
      ];
    case "process": {
      const missing = [
        ...needed(typed.title, "process_title_missing", "title"),
        ...needed(typed.memberName, "member_name_missing", "memberName"),
        ...needed(typed.memberLevel ?? "", "member_level_missing", "memberLevel"),
        ...needed(typed.planStart, "plan_start_missing", "planStart"),
        ...needed(typed.planEnd, "plan_end_missing", "planEnd"),
      ];
      const both = typed.planStart !== "" && typed.planEnd !== "";
      return [...missing, ...issuesWithProcess(typed).filter(({ field }) => both || field !== "planEnd")];
    }
    case "forum":
      return [
        ...needed(typed.mandate ?? "", "mandate_missing", "mandate"),
        ...(typed.quorum.kind === "number" && !(typed.quorum.present >= 1)
          ? [issue("quorum_number_wrong", {}, "quorumPresent")]
          : []),
      ];
    case "seats": {
      if (typed.seats.trim() === "") return [];
      const read = seatsFromTable(typed.seats);
      if (!read.ok) return read.issues.map((one) => ({ ...one, field: "seats" }));
      return issuesWithQuorum(typed.quorum, read.seats.length).map((one) => ({ ...one, field: "seats" }));
    }
    case "check":
      return [];
  }
}

/** The first step that is not answered; a later one in the address leads back to it. */
export const firstOpenStep = (typed: Typed): Step =>
  steps.find((step) => issuesOfStep(step, typed).length > 0) ?? "check";

export function answersFrom(typed: Typed): FirstAnswers {
  const {
    name,
    email,
    password,
    title,
    memberName,
    timeZone,
    planStart,
    planEnd,
    rule,
    quorum,
    veto,
    ethics,
    secretBallots,
    sanctions,
    seats,
  } = typed;
  return {
    administrator: { name: name.trim(), email: email.trim(), password },
    process: {
      title: title.trim(),
      memberName: memberName.trim(),
      memberLevel: typed.memberLevel ?? "local",
      timeZone,
      planStart,
      planEnd,
    },
    forum: { mandate: typed.mandate ?? "advisory", rule, quorum, veto, ethics, secretBallots, sanctions },
    seats,
  };
}

const kept = "accord-first-run";

/** Survives a reload of this page; the password does not leave memory. */
export function keepTyped(typed: Typed): void {
  try {
    sessionStorage.setItem(kept, JSON.stringify({ ...typed, password: "" }));
  } catch {
    // Where nothing may be kept, what was typed holds until the page is left.
  }
}

export function keptTyped(timeZone: string): Typed {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(kept) ?? "null");
    return found && typeof found === "object"
      ? { ...nothingTyped(timeZone), ...found }
      : nothingTyped(timeZone);
  } catch {
    return nothingTyped(timeZone);
  }
}

export function forgetTyped(): void {
  try {
    sessionStorage.removeItem(kept);
  } catch {
    // Nothing was kept.
  }
}
