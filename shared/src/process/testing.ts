import type { ActivityKind, Planned } from "./activities.js";
import type { PlanFacts, Situation } from "./checks.js";
import { usualSettings } from "./settings.js";

/** An activity of a test; `to` is its only day where it is left out. */
export const planned = (kind: ActivityKind, from: string, to = from): Planned => ({
  id: `${kind}-${from}`,
  kind,
  what: kind,
  startsOn: from,
  endsOn: to,
});

export const facts: PlanFacts = {
  developmentStart: "2027-01-18",
  deadline: "2027-07-30",
  planStart: "2027-08-01",
  planEnd: "2030-06-30",
  jurisdictions: [{ name: "Rivermouth", endOfTerm: "2030-10-31" }],
};

export const situation = (change: Partial<Situation> = {}): Situation => ({
  today: "2026-12-01",
  level: "national",
  settings: usualSettings,
  facts,
  activities: [],
  publishedOn: null,
  meetings: [],
  updates: [],
  ...change,
});
