import type { ActivityKind, ActivityMode } from "../process/activities.js";
import type { PlanText } from "./body.js";
import type { PlanTextKind } from "./templates.js";

/** What the store knows that a text may begin with [6.1 F]. */
export interface PrefillFacts {
  /** Name of the forum; null where there is none. */
  readonly forum: string | null;
  readonly activities: readonly {
    readonly kind: ActivityKind;
    readonly what: string;
    readonly mode: ActivityMode;
    readonly startsOn: string;
    readonly endsOn: string;
  }[];
  /** Days of the meetings that were recorded as held. */
  readonly meetings: readonly string[];
  /** Names, as they were given: of contributors, of who attended and of seats. */
  readonly organisations: readonly string[];
  /** Types of contributors and of who attended (2.3), already in words. */
  readonly participants: readonly string[];
  /** Day of the process. */
  readonly today: string;
}

interface PrefillRow {
  readonly words: string;
  readonly mode: ActivityMode | null;
}

/** What one field would be filled with, and what from: `source` is worded by the catalogue with `count`. */
export interface Prefill {
  readonly id: string;
  readonly root: string;
  readonly source: "forum_and_activities" | "contributors" | "organisations" | "meetings";
  readonly count: number;
  /** Of a list: rows that are not there yet. */
  readonly rows: readonly PrefillRow[];
  /** Of a number: the value, null where the field is a list. */
  readonly whole: number | null;
  /** The number that stands now. */
  readonly now: number | null;
  /** Something would change. */
  readonly differs: boolean;
}

const spaces: readonly ActivityKind[] = [
  "collect_ideas",
  "workshop",
  "public_meeting",
  "draft_comments",
  "plan_comments",
];
const meetings: readonly ActivityKind[] = ["forum_meeting", "public_meeting", "workshop"];
const bare = (words: string): string => words.normalize("NFKC").trim().replaceAll(/\s+/gu, " ").toLowerCase();

function distinct<T>(all: readonly T[], words: (one: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const one of all) {
    const key = bare(words(one));
    if (key !== "" && !seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

/** Meetings with a record, and those of the plan of activities that are past and have none. */
function heldOf({ activities, meetings: recorded, today }: PrefillFacts): number {
  const past = activities.filter(
    ({ kind, startsOn, endsOn }) =>
      meetings.includes(kind) && endsOn <= today && !recorded.some((day) => startsOn <= day && day <= endsOn),
  );
  return recorded.length + past.length;
}

/** [6.1] F.3 from forum and activities, F.5 from types of contributors and of who attended, F.6 distinct organisations, F.7 meetings held. */
export function prefillsOf(kind: PlanTextKind, facts: PrefillFacts, text: PlanText | null): Prefill[] {
  if (kind !== "strategic_vision") return [];
  const { forum, activities, organisations, participants } = facts;
  const places: PrefillRow[] = [
    ...(forum === null ? [] : [{ words: forum, mode: "both" as const }]),
    ...activities
      .filter((one) => spaces.includes(one.kind))
      .map(({ what, mode }) => ({ words: what.trim(), mode })),
  ];
  const rowsFor = (root: string, key: string, all: readonly PrefillRow[]): PrefillRow[] => {
    const there = (text?.data.rows[root] ?? []).map(({ cells }) => bare(String(cells[key] ?? "")));
    return distinct(all, ({ words }) => words).filter(({ words }) => !there.includes(bare(words)));
  };
  const list = (
    id: string,
    root: string,
    source: Prefill["source"],
    rows: readonly PrefillRow[],
  ): Prefill => ({
    id,
    root,
    source,
    count: rows.length,
    rows,
    whole: null,
    now: null,
    differs: rows.length > 0,
  });
  const figure = (id: string, root: string, source: Prefill["source"], whole: number): Prefill => {
    const value = text?.data.records.figures?.[root];
    const now = typeof value === "number" ? value : null;
    return { id, root, source, count: whole, rows: [], whole, now, differs: now !== whole };
  };
  const asRows = participants.map((words) => ({ words, mode: null }));
  return [
    list("F.3", "spaces", "forum_and_activities", rowsFor("spaces", "space", places)),
    list("F.5", "participants", "contributors", rowsFor("participants", "participant", asRows)),
    figure("F.6", "groups", "organisations", distinct(organisations, (name) => name).length),
    figure("F.7", "meetings", "meetings", heldOf(facts)),
  ];
}
