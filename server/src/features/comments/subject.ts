import type { Issue } from "@accord/shared/issues";
import type { Say } from "@accord/shared/messages";
import type { Action, Thing } from "@accord/shared/people";
import type { PlanTextKind } from "@accord/shared/plan";
import { issuesWithComment } from "@accord/shared/proposals";
import { and, eq, isNull } from "drizzle-orm";
import { found, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import {
  commitment,
  document,
  meeting,
  planText,
  position,
  problemSheet,
  proposal,
  terms,
} from "../../ports/tables/index.js";

export interface OnDocument {
  readonly process: string;
  readonly document: string;
}

/** A proposal, or what a text is the text of: what rights are asked on, how it is called, where it is read. */
export interface Subject {
  readonly thing: Thing;
  /** Where it is read, after `/app/<process>/`. */
  readonly address: string;
  /** The right to end what others began, and to put suggested words into the text. */
  readonly decides: Action;
  /** The address of a thread on it, after `/app/<process>/`. */
  readonly toThread: (thread: string) => string;
  readonly object: (say: Say) => string;
  /** The name alone, and its number. */
  readonly title: (say: Say) => string;
  readonly number: string | null;
  /** A proposal has no fields and passages to comment on. */
  readonly whole: "text" | "proposal";
  /** Why nothing is said on it now. */
  readonly closed: readonly Issue[];
}

export async function subjectOf(db: Db, at: OnDocument): Promise<Subject> {
  const [row] = await db
    .select()
    .from(document)
    .where(and(eq(document.id, at.document), eq(document.process, at.process), isNull(document.gone)));
  if (!row) return proposalSubject(db, at);
  const { kind, id } = row;
  const text = { whole: "text", closed: [] } as const;
  const ofProcess = { ...text, thing: { process: at.process }, number: null };
  if (kind === "terms") {
    const [of] = await db.select({ n: terms.n }).from(terms).where(eq(terms.document, id));
    return {
      ...ofProcess,
      address: of ? `terms?version=${of.n}` : "terms",
      decides: "edit_terms",
      toThread: (one) => `terms?${of ? `version=${of.n}&` : ""}thread=${one}`,
      object: (say) => say("comments.object.terms"),
      title: (say) => say("terms.title"),
    };
  }
  if (kind === "plan_text") {
    const [of] = await db.select({ kind: planText.kind }).from(planText).where(eq(planText.document, id));
    const part = found(of).kind as PlanTextKind;
    return {
      ...ofProcess,
      address: `plan/texts/${part}`,
      decides: "edit_plan",
      toThread: (one) => `plan/texts/${part}?thread=${one}`,
      object: (say) => say("comments.object.plan_text", { part: say(`plan.part.${part}`) }),
      title: (say) => say(`plan.part.${part}`),
    };
  }
  if (kind === "problem_sheet") {
    const [sheet] = await db.select().from(problemSheet).where(eq(problemSheet.document, id));
    const { no, title, group } = found(sheet);
    return {
      ...ofProcess,
      thing: { process: at.process, group },
      address: `problems/${no}`,
      decides: "decide_suggestion",
      toThread: (one) => `problems/${no}?thread=${one}`,
      object: (say) => say("comments.object.problem_sheet", { title }),
      title: () => title,
    };
  }
  if (kind === "position") {
    const [of] = await db.select().from(position).where(eq(position.document, id));
    const { no, title, group } = found(of);
    return {
      ...ofProcess,
      thing: { process: at.process, group },
      address: `positions/${no}/draft`,
      decides: "write_position",
      toThread: (one) => `positions/${no}/draft?thread=${one}`,
      object: (say) => say("comments.object.position", { title }),
      title: () => title,
    };
  }
  if (kind === "minutes") {
    const [of] = await db.select().from(meeting).where(eq(meeting.document, id));
    const { no, title, group } = found(of);
    return {
      ...ofProcess,
      thing: { process: at.process, group },
      address: `meetings/${no}/minutes`,
      decides: "run_meeting",
      toThread: (one) => `meetings/${no}/minutes?thread=${one}`,
      object: (say) => say("comments.object.minutes", { title }),
      title: (say) => say("home.object.minutes", { object: title }),
    };
  }
  const [draft] = await db.select().from(commitment).where(eq(commitment.document, id));
  const { n, title, group, invited } = found(draft);
  return {
    ...text,
    thing: { process: at.process, group, invited },
    address: `commitments/${n}`,
    decides: "decide_suggestion",
    toThread: (one) => `commitments/${n}?thread=${one}`,
    object: (say) => say("comments.object.commitment", { n, title }),
    title: () => title,
    number: String(n),
  };
}

async function proposalSubject(db: Db, at: OnDocument): Promise<Subject> {
  const [row] = await db
    .select()
    .from(proposal)
    .where(and(eq(proposal.id, at.document), eq(proposal.process, at.process)));
  const { reference, title, group, state } = found(row);
  return {
    thing: { process: at.process, group },
    address: `proposals/${reference}`,
    decides: "decide_suggestion",
    toThread: (one) => `proposals/${reference}?thread=${one}`,
    object: (say) => say("comments.object.proposal", { reference, title }),
    title: () => title,
    number: reference,
    whole: "proposal",
    closed: issuesWithComment({ state, reference }),
  };
}

/** The subject, as long as it is discussed. */
export async function openSubject(db: Db, at: OnDocument): Promise<Subject> {
  const subject = await subjectOf(db, at);
  refuseIf(subject.closed);
  return subject;
}

export const thingOf = async (tx: Db, at: OnDocument): Promise<Thing> => (await subjectOf(tx, at)).thing;
