import { shownAsText } from "../commitments/index.js";
import type { TextJson } from "../document-schema/index.js";
import type { PlanText } from "./body.js";
import type { PlanFile } from "./files.js";
import type { ShownPlan } from "./public-record.js";
import { shownPlanText } from "./shown.js";
import { type PlanTextKind, planTextKinds, planTextTemplates } from "./templates.js";

/** One field as it was and as it is; null where nothing stood. */
interface FieldChange {
  readonly kind: PlanTextKind;
  readonly root: string;
  /** "E.2 What are the achievements…"; null where the text has one field alone. */
  readonly label: string | null;
  readonly before: TextJson | null;
  readonly after: TextJson | null;
}

interface Standing {
  readonly place: number;
  readonly version: number;
}

interface CommitmentChange {
  readonly n: number;
  readonly title: string;
  /** Null: it is not in that version of the plan. */
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** Other words: another version of it is included. */
  readonly words: boolean;
  /** It stands elsewhere among those that both versions have. */
  readonly moved: boolean;
}

/** What differs between two versions of a plan; equal parts are in none of it. */
export interface PlanDifference {
  readonly facts: readonly { readonly name: PlanFact; readonly before: string; readonly after: string }[];
  readonly texts: readonly FieldChange[];
  readonly commitments: readonly CommitmentChange[];
  readonly files: readonly { readonly file: PlanFile; readonly change: "added" | "removed" }[];
  /** Releases of responses that the annex has besides. */
  readonly releases: readonly number[];
}

export const planFacts = ["title", "member", "start", "end", "terms"] as const;
type PlanFact = (typeof planFacts)[number];

/** [AP-9] */
export function comparePlans(
  before: ShownPlan,
  after: ShownPlan,
  say: (id: string) => string,
): PlanDifference {
  const old = factsOf(before);
  const now = factsOf(after);
  const released = new Set(before.releases.map(({ number }) => number));
  return {
    facts: planFacts
      .filter((name) => old[name] !== now[name])
      .map((name) => ({ name, before: old[name], after: now[name] })),
    texts: planTextKinds.flatMap((kind) => textChanges(kind, before, after, say)),
    commitments: commitmentChanges(before.commitments, after.commitments),
    files: [
      ...without(after.files, before.files).map((file) => ({ file, change: "added" as const })),
      ...without(before.files, after.files).map((file) => ({ file, change: "removed" as const })),
    ],
    releases: after.releases.map(({ number }) => number).filter((number) => !released.has(number)),
  };
}

export const isSame = ({ facts, texts, commitments, files, releases }: PlanDifference): boolean =>
  [facts, texts, commitments, files, releases].every(({ length }) => length === 0);

const factsOf = ({ title, member, period, jurisdictions }: ShownPlan): Record<PlanFact, string> => ({
  title,
  member,
  start: period.start ?? "",
  end: period.end ?? "",
  terms: jurisdictions
    .map(({ name, endOfTerm }) => [name, endOfTerm?.slice(0, 10) ?? ""].join(" "))
    .join("; "),
});

function textChanges(
  kind: PlanTextKind,
  before: ShownPlan,
  after: ShownPlan,
  say: (id: string) => string,
): FieldChange[] {
  const fieldsOf = ({ texts }: ShownPlan) => {
    const text = texts.find((one) => one.kind === kind);
    const shown = text === undefined ? [] : shownPlanText(text as unknown as PlanText, say);
    return new Map(shown.map((field) => [field.root, field]));
  };
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  return planTextTemplates[kind].drawn.flatMap(({ root }) => {
    const field = now.get(root) ?? old.get(root);
    const [was, is] = [old.get(root), now.get(root)].map((one) => (one ? shownAsText(one) : null));
    if (field === undefined || JSON.stringify(was) === JSON.stringify(is)) return [];
    const label = field.id === "" ? null : `${field.id} ${field.label}`;
    return [{ kind, root, label, before: was ?? null, after: is ?? null }];
  });
}

function commitmentChanges(
  before: ShownPlan["commitments"],
  after: ShownPlan["commitments"],
): CommitmentChange[] {
  const kept = (all: ShownPlan["commitments"], others: ShownPlan["commitments"]) =>
    all.filter(({ n }) => others.some((one) => one.n === n)).map(({ n }) => n);
  const [old, now] = [kept(before, after), kept(after, before)];
  const standing = (one: ShownPlan["commitments"][number] | undefined): Standing | null =>
    one === undefined ? null : { place: one.place, version: one.version };
  return [...after, ...before.filter(({ n }) => !now.includes(n))].flatMap(({ n, title }) => {
    const [was, is] = [before.find((one) => one.n === n), after.find((one) => one.n === n)];
    const words = was !== undefined && is !== undefined && was.root !== is.root;
    const moved = old.indexOf(n) !== now.indexOf(n);
    const same = was !== undefined && is !== undefined && !words && !moved;
    return same ? [] : [{ n, title, before: standing(was), after: standing(is), words, moved }];
  });
}

const without = (files: ShownPlan["files"] = [], others: ShownPlan["files"] = []): PlanFile[] =>
  files.filter(({ id }) => others.every((one) => one.id !== id));
