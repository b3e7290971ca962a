import type { FiveElements, Juncture, Outcome, ReasonCode } from "@accord/shared/responses";
import type { ThemeKey } from "./contribution.js";

export interface ToldResponse {
  readonly by: string;
  /** Keys of contributions and of proposals, each with its own line. */
  readonly contributions: Readonly<Record<string, string>>;
  readonly proposals?: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
  readonly reasonCodes: readonly ReasonCode[];
  readonly juncture: Juncture;
  readonly theme: ThemeKey | null;
  /** Numbers of commitments. */
  readonly commitments: readonly number[];
  /** What has been decided about: keys of ballots, or of a proposal both co-chairs decided. */
  readonly decided: readonly string[];
  readonly before?: string;
  readonly after?: string;
  readonly elements: FiveElements;
}

const empty: FiveElements = {
  inputCollected: "",
  howConsidered: "",
  howInfluenced: "",
  includedAndWhy: "",
  beyondCurrentPlan: "",
};

/** Release 1: what lies outside the plan. */
export const firstRelease: readonly ToldResponse[] = [
  {
    by: "joana",
    contributions: {
      "ferry-free": "The transport association answers you in writing; its answer will stand on this page.",
    },
    proposals: { ferry: "" },
    outcome: "rejection",
    reasonCodes: ["outside_open_government", "not_feasible_resources"],
    juncture: "proposals",
    theme: null,
    commitments: [],
    decided: ["ferry"],
    elements: {
      inputCollected:
        "One contribution asked for a free ferry for residents; the Saltmarsh seat made a proposal of it.",
      howConsidered:
        "The forum discussed the proposal. Both co-chairs decided together, with the cost estimate of the Finance Department before them.",
      howInfluenced:
        "The forum wrote to the transport association of the region and asked for an answer within three months.",
      includedAndWhy:
        "Not included. Fares are not a matter of transparency, participation or accountability, and they are set by the association, where the city has one vote of nine. The cost of 3.1 million a year has no budget.",
      beyondCurrentPlan:
        "The city's member in the association puts the question on the agenda of its next sitting. The forum publishes the answer.",
    },
  },
  {
    by: "ewan",
    contributions: {
      benches:
        "The parks office has your wish; benches on the river walk are due to be renewed next year, with backs.",
      parking:
        "The streets department counts parked cars in Northbank this quarter and decides on permits in the next.",
      "last-ferry": "Your question went to the transport association together with the one on fares.",
    },
    outcome: "rejection",
    reasonCodes: ["outside_open_government", "outside_plan_themes"],
    juncture: "themes",
    theme: "outside",
    commitments: [],
    decided: [],
    elements: {
      inputCollected: "Three contributions on benches, parking and the ferry's timetable.",
      howConsidered:
        "Read by the secretariat and shown to the forum when it agreed on the themes of the plan.",
      howInfluenced:
        "None of the themes changed by them. Each was passed on to the office that can decide it.",
      includedAndWhy:
        "Not included. They are about streets, parks and boats, and not about how the city informs people or decides with them.",
      beyondCurrentPlan:
        "The office named in the line above answers within three months. Whoever gets no answer may write to the secretariat.",
    },
  },
];

/** Release 2: after commitment 1 was included. */
export const secondRelease: readonly ToldResponse[] = [
  {
    by: "callum",
    contributions: {
      "true-times":
        "The clock starts at the door: that word is yours. Your name is known to the secretariat alone.",
      staffing: "Posts and posts filled stand in the same table, per clinic and week, without names.",
      median: "The longest tenth was added as a column of its own.",
      "no-report": 'A missing report shows as "not reported"; three in a year are explained to the forum.',
    },
    proposals: { waiting: "The proposal became commitment 1." },
    outcome: "inclusion",
    reasonCodes: [],
    juncture: "proposals",
    theme: "health",
    commitments: [1],
    decided: ["waiting", "commitment-1"],
    elements: {
      inputCollected:
        "Ideas and comments on how waiting is counted, who is on duty, and what a reader sees when figures are missing.",
      howConsidered:
        "The health group discussed them in four meetings with two clinics present, and again after the comments on version 1.",
      howInfluenced: "Each one changed words in the list of what is published; the passages are linked.",
      includedAndWhy:
        "Included in commitment 1 as voted by the forum. Without them the figures would be too kind to be useful.",
      beyondCurrentPlan:
        "After the first year the forum looks at which of the figures are read, and whether hospitals should follow.",
    },
  },
  {
    by: "beatriz",
    contributions: {
      "wait-door":
        "On paper, in large print, at the door and in the post offices, with the date of the week.",
      "open-file":
        "One row per clinic and week, the number of patients beside each figure, one address that stays. The offer of two volunteers is accepted.",
    },
    outcome: "inclusion",
    reasonCodes: [],
    juncture: "proposals",
    theme: "health",
    commitments: [1],
    decided: ["waiting", "commitment-1"],
    elements: {
      inputCollected:
        "Two contributions on the form of the publication: for those without a computer, and for those who work with data.",
      howConsidered:
        "Taken up by the health group at its second meeting; the print shop and Digital Services were asked about cost.",
      howInfluenced:
        "The commitment names both: large print at the doors and in the post offices, and open data under one address that stays.",
      includedAndWhy:
        "Included in commitment 1. The same figures have to reach people who never open a website, and people who want to check all of them.",
      beyondCurrentPlan:
        "The rule of one permanent address is proposed to the council for all of the city's data.",
    },
  },
  {
    by: "callum",
    contributions: {
      "wait-child": "Northbank clinic is among the first four.",
      machines:
        "Four machines first, as you advise; the counts belong to the city, by contract. Suppliers are chosen by open tender.",
    },
    outcome: "amendment",
    reasonCodes: [],
    juncture: "proposals",
    theme: "health",
    commitments: [1],
    decided: ["waiting", "commitment-1"],
    before:
      "Weekly publication for all eleven clinics from 1 September {first}, machines in all of them by 30 June {first}.",
    after:
      "Machines at four clinics by 30 September {first}, weekly publication for these from 1 October {first}, for all eleven by 30 June {first+1}.",
    elements: {
      inputCollected:
        "A request for weekly waiting times of every clinic, and a comment that machines for all of them by June is too early.",
      howConsidered:
        "The two pull in different directions. The health group asked the department for a calendar it can keep and put it to the forum.",
      howInfluenced: "The commitment begins with four clinics and names the date for all eleven.",
      includedAndWhy:
        "Included with changes: weekly and for every clinic, but in two steps, because one rule of counting has to hold everywhere before figures can be compared.",
      beyondCurrentPlan:
        "Should money for the seven other machines come earlier, the second step moves forward.",
    },
  },
];

/** Approved by both co-chairs; goes out with the next release. */
export const approved: readonly ToldResponse[] = [
  {
    by: "ewan",
    contributions: { "screen-reader": "" },
    outcome: "inclusion",
    reasonCodes: [],
    juncture: "themes",
    theme: "access",
    commitments: [],
    decided: [],
    elements: {
      inputCollected: "A request, by telephone, for drafts and results that a screen reader can read.",
      howConsidered: "Tried by the secretariat together with Mr Marchetti on the first published draft.",
      howInfluenced:
        "Drafts, decisions and responses are published as text with headings; tables carry their column names; commenting asks for no picture puzzle.",
      includedAndWhy:
        "Included, in the theme on access: it holds for every text of this process from now on.",
      beyondCurrentPlan: "The web office takes the same check into its contract for the city's website.",
    },
  },
];

/** Approved by the co-chair of civil society only. */
export const approvedByOne: readonly ToldResponse[] = [
  {
    by: "joana",
    contributions: {
      "last-plan":
        "The eight promises stand on one page from January on; you counted three that can be checked, we found five.",
    },
    outcome: "amendment",
    reasonCodes: [],
    juncture: "themes",
    theme: "access",
    commitments: [],
    decided: [],
    before: "One page on the last plan before work on a new one begins.",
    after:
      "One page on the last plan, published in January {first} together with the whole draft of this one.",
    elements: {
      inputCollected: "A request to show what became of the last plan's eight promises.",
      howConsidered: "Discussed by the co-chairs and the monitoring body, which had the figures.",
      howInfluenced: "The secretariat writes the page; the monitoring body checks it before it is published.",
      includedAndWhy:
        "Included with changes: the page comes later than asked, but before anybody comments on the whole draft.",
      beyondCurrentPlan:
        "The next plan begins with such a page; the forum has written it into its terms of reference.",
    },
  },
  {
    by: "beatriz",
    contributions: { interpreters: "Two clinics first, on days that are certain." },
    outcome: "inclusion",
    reasonCodes: [],
    juncture: "proposals",
    theme: "health",
    commitments: [3],
    decided: [],
    elements: {
      inputCollected: "Advice from six health mediators on publishing interpreters' days.",
      howConsidered: "The health group invited the mediators to its last meeting.",
      howInfluenced:
        "The draft of commitment 3 now speaks of days on which an interpreter is certain to be there.",
      includedAndWhy: "Included in the draft of commitment 3, on which the forum still votes.",
      beyondCurrentPlan:
        "Whether six mediators are enough for eleven clinics is a question of the budget, not of this plan.",
    },
  },
];

/** Begun: something is still missing. */
export const drafted: readonly ToldResponse[] = [
  {
    by: "fiona",
    contributions: { "library-counter": "", "night-es": "" },
    outcome: "inclusion",
    reasonCodes: [],
    juncture: "proposals",
    theme: "budget",
    commitments: [2],
    decided: [],
    elements: {
      ...empty,
      inputCollected:
        "Two contributions on where and when people can vote: at the library counter, on paper, over several days, with one assembly in the morning.",
      howConsidered: "Discussed by the budget group at its first and third meeting.",
    },
  },
  {
    by: "ewan",
    contributions: { evaluate: "" },
    outcome: "amendment",
    reasonCodes: [],
    juncture: "proposals",
    theme: "budget",
    commitments: [],
    decided: [],
    elements: {
      ...empty,
      inputCollected:
        "An offer by the School of Public Policy to evaluate the participatory budget each year.",
    },
  },
];
