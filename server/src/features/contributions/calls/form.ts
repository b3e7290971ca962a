import {
  checkAbout,
  checkWords,
  contributorKinds,
  nothingTyped,
  type Sending,
  typedLine,
  typedText,
} from "@accord/shared/contributions";
import { type Issue, issue } from "@accord/shared/issues";

export const steps = ["words", "kind", "about", "check"] as const;
export type Step = (typeof steps)[number];

/** Which button was pressed. */
export const goes = ["continue", "back", "words", "kind", "send"] as const;
export type Go = (typeof goes)[number];

/** The form as it travels from page to page: nothing of it is kept on the server until it is sent. */
export interface Form {
  readonly key: string;
  readonly words: Sending;
  /** Filled by programs only. */
  readonly trap: string;
}

export const newForm = (key: string): Form => ({ key, words: nothingTyped, trap: "" });

const one = <T extends string>(values: readonly T[], value: string | null): T | null =>
  values.find((known) => known === value) ?? null;

export function readForm(sent: URLSearchParams, newKey: () => string) {
  const key = sent.get("key") ?? "";
  const form: Form = {
    key: /^[A-Za-z0-9_-]{43}$/.test(key) ? key : newKey(),
    words: {
      text: typedText(sent.get("text") ?? ""),
      kind: one(contributorKinds, sent.get("kind")),
      name: typedLine(sent.get("name") ?? ""),
      organisation: sent.get("kind") === "individual" ? "" : typedLine(sent.get("organisation") ?? ""),
      email: typedLine(sent.get("email") ?? ""),
      anonymous: sent.get("anonymous") === "yes",
      ground: typedLine(sent.get("ground") ?? "") || null,
    },
    trap: sent.get("website") ?? "",
  };
  return {
    form,
    step: one(steps, sent.get("step")) ?? "words",
    go: one(goes, sent.get("go")) ?? "continue",
    consent: (sent.get("consent") ?? "").replaceAll("\r\n", "\n"),
  };
}

const about = ["name", "organisation", "email", "anonymous", "ground", "website"];

/** Pages of a form in their order, with the fields that each shows itself; the others travel hidden. */
export type Pages = { readonly words: readonly string[]; readonly check: readonly [] } & {
  readonly [page in Step]?: readonly string[];
};

/** One question a page: the idea, for whom, about you, check. */
export const ideaPages: Pages = { words: ["text"], kind: ["kind"], about, check: [] };
/** A comment is shorter: the words and who sends them, then check. */
export const commentPages: Pages = { words: ["text", "kind", ...about], check: [] };

export const stepsOf = (pages: Pages): Step[] => steps.filter((step) => pages[step]);

export function hiddenFields(form: Form, shown: readonly string[], step: Step): [string, string][] {
  const { words } = form;
  const all: [string, string][] = [
    ["key", form.key],
    ["step", step],
    ["text", words.text],
    ["kind", words.kind ?? ""],
    ["name", words.name],
    ["organisation", words.organisation],
    ["email", words.email],
    ["anonymous", words.anonymous ? "yes" : ""],
    ["ground", words.ground ?? ""],
    ["website", form.trap],
  ];
  return all.filter(([name, value]) => value !== "" && !shown.includes(name));
}

/** The page on which what is wrong can be put right. */
export function stepOf(issues: readonly Issue[], pages: Pages): Step {
  const field = issues[0]?.field ?? "";
  return steps.find((step) => pages[step]?.includes(field)) ?? "check";
}

/** What keeps the form from going beyond this page: of the first page on which something is wrong. */
export function wrongUntil(last: Step, form: Form, grounds: readonly string[], pages: Pages): Issue[] {
  const all = [
    ...checkWords(form.words),
    ...checkAbout(form.words, grounds),
    ...(form.trap === "" ? [] : [issue("sending_trap", {}, "website")]),
  ];
  const until = stepsOf(pages).slice(0, stepsOf(pages).indexOf(last) + 1);
  for (const step of until) {
    const here = all.filter(({ field = "" }) => pages[step]?.includes(field));
    if (here.length > 0) return here;
  }
  return [];
}

/** Nothing is asked twice: who comes back to mend the words goes on to the check. */
export function nextStep(step: Step, form: Form, grounds: readonly string[], pages: Pages): Step {
  const rest = stepsOf(pages).slice(stepsOf(pages).indexOf(step) + 1);
  const done = step === "words" && wrongUntil("check", form, grounds, pages).length === 0;
  return done ? "check" : (rest[0] ?? "check");
}
