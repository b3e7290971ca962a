import type { GroupKey } from "./people.js";

export interface ToldProposal {
  readonly key: string;
  readonly by: string;
  readonly day: number;
  readonly hour: string;
  readonly group: GroupKey | null;
  readonly contributions: readonly string[];
  readonly title: string;
  readonly problem: string;
  readonly asked: string;
}

/** Those down to the sixth are made before the first forum meeting. */
export const proposals: readonly ToldProposal[] = [
  {
    key: "waiting",
    by: "beatriz",
    day: 49,
    hour: "18:10",
    group: "health",
    contributions: ["wait-child", "wait-door", "open-file", "true-times", "staffing"],
    title: "Publish how long people wait in every city clinic, every week",
    problem:
      "Nobody in Rivermouth can know how long the wait is in one of the eleven city clinics before going there.\nThe clinics count, each in its own way, and keep the figures to themselves.",
    asked:
      "The Department of Health and Care publishes each Monday how long people waited in each clinic in the week before, online and on paper at the door.",
  },
  {
    key: "districts",
    by: "fiona",
    day: 49,
    hour: "19:00",
    group: "budget",
    contributions: ["budget-youth", "traders", "follow-ca", "library-counter", "budget-zh"],
    title: "Residents decide on part of each district's budget",
    problem:
      "Residents of the five districts do not see what their district spends, and have no say in it. A first try six years ago was never followed up.",
    asked:
      "Each year the residents of each district choose projects for a fixed part of its budget. What was chosen is followed in public until it is finished.",
  },
  {
    key: "prices",
    by: "dolores",
    day: 48,
    hour: "10:30",
    group: "health",
    contributions: ["prices-es", "forms-ar", "wait-door"],
    title: "Prices and patients' rights in plain words at every counter",
    problem:
      "Patients learn what something costs when the bill comes. Their rights, and how to get an interpreter, stand in a regulation of 38 pages.",
    asked:
      "Each clinic shows its prices, what is free, patients' rights and the interpreter's days on one sheet, in the languages of its district.",
  },
  {
    key: "map",
    by: "kenji",
    day: 48,
    hour: "16:45",
    group: null,
    contributions: ["tower"],
    title: "Building applications on a map, with letters to those who live near",
    problem:
      "Applications are displayed inside the planning office, two hours a week. Neighbours learn of them from the crane.",
    asked:
      "Every application appears on a public map on the day it is complete; who asks for it gets a letter or an e-mail for the area around an address.",
  },
  {
    key: "ferry",
    by: "george",
    day: 47,
    hour: "09:20",
    group: null,
    contributions: ["ferry-free"],
    title: "Free ferry for residents",
    problem: "The ferry costs residents of Hill End and Saltmarsh up to 88 a month.",
    asked: "The ferry is free for everybody who is registered in Rivermouth.",
  },
  {
    key: "weir",
    by: "piotr",
    day: 47,
    hour: "14:00",
    group: null,
    contributions: ["weir"],
    title: "Water readings below the weir within the hour",
    problem: "Readings are published three days after the sample, when the swimmers have been in the water.",
    asked:
      "The authority publishes each reading within an hour, marked as not yet checked, and corrects it in public where needed.",
  },
  {
    key: "papers",
    by: "leila",
    day: 40,
    hour: "11:15",
    group: null,
    contributions: ["council-papers", "screen-reader"],
    title: "Council papers online three days before, with one page in plain words",
    problem: "Who comes to an open sitting of the council gets 200 pages at the door.",
    asked:
      "Papers stand online three days before the sitting, as text, with one page at the front: what is decided, what it costs, who is affected.",
  },
  {
    key: "meetings",
    by: "samir",
    day: 39,
    hour: "15:30",
    group: null,
    contributions: ["mayor-meets"],
    title: "A public register of who meets the mayor and the deputies",
    problem:
      "Who spoke with the mayor's office before a decision is not known, and requests for it are answered after months or never.",
    asked: "A register, updated each week: date, who was met, about what.",
  },
  {
    key: "allowances",
    by: "leila",
    day: 39,
    hour: "17:10",
    group: null,
    contributions: [],
    title: "Attendance and allowances of councillors and forum members, published each quarter",
    problem:
      "The city asks others to be open. What its own bodies cost and who comes to them stands nowhere.",
    asked:
      "Each quarter a table by name: sittings held and attended, allowances and travel paid, for the council and for this forum.",
  },
  {
    key: "evaluation",
    by: "joana",
    day: 14,
    hour: "13:00",
    group: "budget",
    contributions: ["evaluate", "night-es"],
    title: "An independent look at the participatory budget each year",
    problem:
      "Without figures from the first year on, nobody can say whom the participatory budget leaves out.",
    asked:
      "Each year, before the next round, an independent report says who took part, what was finished and what it cost.",
  },
];

export const refused = {
  proposal: "ferry",
  reasons:
    "What people pay for the ferry is a serious question, and 88 a month is much. It is a question of fares, not of transparency, participation or accountability, and this plan can't decide it: fares are set by the transport association of the region, where the city has one vote of nine. The Finance Department puts the cost at 3.1 million a year, which no department has. The forum has sent both contributions on the ferry to the transport association and publishes its answer when it comes.",
};

/** A mistake in these reasons, found two days later. */
export const ferryCorrected = {
  wording: "In the transport association the city has one vote of eleven, not one of nine.",
  reasons:
    "Two municipalities on the lake joined the association this year; its secretariat told the forum. The outcome stays as it was: fares are still set there and not by the city.",
};

/** Signed by one co-chair; waits for the other. */
export const waitsForSignature = {
  proposal: "papers",
  reasons:
    "The council has adopted the same duty in its new rules of procedure, in force from January {first}. After half a year the secretariat reports to the forum whether it is kept. A commitment would promise what is law already.",
};

/** Where members stood on one that is still talked about, by grade. */
export const discussedStill = {
  proposal: "evaluation",
  grades: { tobias: 3, ingrid: 5, nora: 2, dolores: 1, kenji: 1, leila: 2, samir: 6 },
} as const;
