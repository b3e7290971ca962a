import type { MeetingForm } from "@accord/shared/meetings";
import type { GroupKey } from "./people.js";
import type { PlanTurn } from "./plan-texts.js";

export interface Body {
  /** Null: the forum. */
  readonly group: GroupKey | null;
  /** From when the minutes are open, so that what is voted on comes into them as it happens; null: once it was held. */
  readonly begins: string | null;
  /** Calls it and writes its minutes. */
  readonly by: string;
  readonly approves: string;
  readonly facts: Omit<MeetingForm, "title" | "day" | "group">;
}

export interface ToldMeeting extends Body {
  /** Days before the telling; negative: after. */
  readonly day: number;
  readonly called: number;
  readonly agendaSent: number;
  /** Of a notice that is shorter than usual. */
  readonly reason?: string;
  readonly title: string;
  readonly items: readonly { title: string; words: string; minutes: number }[];
  /** What is written in its minutes, once it was held. */
  readonly minutes: readonly PlanTurn[];
  readonly circulated: number;
  /** The meeting that approves them, by its place in this list. */
  readonly approvedIn: number | null;
}

export const forumFacts: Body["facts"] = {
  kind: "msf",
  purpose: "prioritise_and_select",
  from: "16:00",
  to: "18:30",
  place: "Town hall, room 2",
  remoteLink: "https://meet.rivermouth.example/forum",
  streamLink: "https://stream.rivermouth.example/forum",
  open: true,
  closedReason: "",
  facilitator: "Miriam Toller",
  languages: "Spoken in English and Portuguese, sign language on request",
  access:
    "Step-free from Bridge Street, hearing loop, a break every hour. Child care: tell the secretariat two days before.",
  inputUse:
    "What is said is noted without names, unless you ask for yours. The minutes are public after the next meeting.",
  papers: [
    {
      title: "What open government is, in two pages",
      link: "https://rivermouth.example/papers/open-government.pdf",
    },
    { title: "What came in so far, by theme", link: "https://rivermouth.example/papers/themes.pdf" },
  ],
};

const ofForum: Body = { group: null, begins: null, by: "ewan", approves: "helena", facts: forumFacts };

export const item = (title: string, words: string, minutes: number) => ({ title, words, minutes });

/** What came of the points in their order, then what was decided, who does what, and the result. */
export const written = (
  points: readonly (readonly [said: string, decided: string])[],
  decision: string,
  task: string,
  result: string,
): readonly PlanTurn[] => [
  ...points.map(([said, decided], at): PlanTurn => ({ inRow: "points", at, texts: { said, decided } })),
  { field: "decisions", add: [decision] },
  { field: "actions", add: [task] },
  { field: "results", add: [result] },
];

export const forumMeetings: readonly ToldMeeting[] = [
  {
    ...ofForum,
    day: 65,
    called: 68,
    agendaSent: 66,
    begins: "16:05",
    reason: "All who are on the forum agreed to this day when they were invited.",
    title: "Founding session of the forum",
    items: [
      item("Terms of reference", "Read part by part, then made public by the co-chairs.", 45),
      item(
        "The timeline as plan of activities",
        "By the terms consensus is sought first: who objects says why.",
        60,
      ),
    ],
    minutes: [
      {
        inRow: "points",
        at: 0,
        texts: {
          said: "All parts were read out. Nobody asked for other words.",
          decided: "Version 1 is public, and the forum works by it from now on.",
        },
      },
      {
        inRow: "points",
        at: 1,
        texts: {
          said: "Twelve agree, one stands aside and two object. Their reasons stand with their votes.",
          decided: "No agreement. The facilitator answers both objections in writing, and dialogue goes on.",
        },
      },
      { field: "actions", add: ["Miriam answers both objections in writing within the week."] },
      {
        field: "results",
        add: ["What divides the forum on the timeline is written down, in two objections."],
      },
    ],
    circulated: 62,
    approvedIn: 1,
  },
  {
    ...ofForum,
    day: 44,
    called: 60,
    agendaSent: 52,
    title: "First meeting of the forum",
    items: [
      item("Minutes of the founding session", "", 5),
      item("Who does what until the plan is filed", "The timeline as it was published.", 30),
      item("What came in during the first call", "Themes that can become commitments.", 60),
    ],
    minutes: written(
      [
        ["Nobody asked for a change.", "Approved."],
        [
          "Two members asked for more time between the last comments and the vote. The unit showed that three weeks are left.",
          "The vote on the timeline is open; both bring it up there.",
        ],
        [
          "Prices before treatment and money for the districts came up most, in all languages and from both banks.",
          "The six themes are adopted by vote. Two working groups take up the first two.",
        ],
      ],
      "The plan has six themes. The two working groups begin: Health and Budget.",
      "The secretariat sorts what came in by theme until the next meeting.",
      "Most contributions speak of prices before treatment and of money for the districts.",
    ),
    circulated: 36,
    approvedIn: 2,
  },
  {
    ...ofForum,
    day: 29,
    called: 45,
    agendaSent: 38,
    title: "Second meeting of the forum",
    items: [
      item("Minutes of the first meeting", "", 5),
      item("Proposals to take up", "Each with the contributions it comes from.", 80),
    ],
    minutes: written(
      [
        ["Nobody asked for a change.", "Approved."],
        [
          "Each proposal was read out with who had asked for it. The longest talk was about the ferry, which costs more than the whole plan.",
          "Voted by name; the reasons stand with each vote.",
        ],
      ],
      "The shortlist stands in the decision log, with a reason for each proposal.",
      "The point of contact tells contributors which working group took up their words.",
      "Nobody asked for less openness. The doubts were about who keeps the price lists.",
    ),
    circulated: 20,
    approvedIn: 3,
  },
  {
    ...ofForum,
    day: 13,
    called: 28,
    agendaSent: 21,
    title: "Third meeting of the forum",
    items: [
      item("Minutes of the second meeting", "", 5),
      item("Drafts of the working groups", "What is settled, what is open.", 70),
      item("Evening on the drafts: who comes, who answers", "", 20),
    ],
    minutes: written(
      [
        ["The reason on P-0005 was read again.", "Approved as it was circulated."],
        [
          "Waiting times are settled but for clinics with fewer than five posts. Prices wait for one list.",
          "Commitment 1 goes to the vote; prices go on.",
        ],
        [
          "The library on Old Quay is open until nine and has a hearing loop.",
          "Tuesday evening, with a sign language interpreter and child care.",
        ],
      ],
      "Comments on the drafts stay open as long as the first call.",
      "Both groups bring a person who answers questions to the open evening.",
      "The draft on prices needs one place where each clinic sends its list.",
    ),
    circulated: 4,
    approvedIn: null,
  },
  {
    ...ofForum,
    day: -12,
    called: 6,
    agendaSent: 2,
    title: "Fourth meeting of the forum",
    items: [
      item("Minutes of the third meeting", "", 5),
      item("What the comments change in the drafts", "Each group shows its changes side by side.", 60),
    ],
    minutes: [],
    circulated: 0,
    approvedIn: null,
  },
];

export const questions = {
  put: "Will the price lists also be on paper, in the waiting rooms? Many of us have no phone that shows them.",
  from: { name: "Odete Ramires", organisation: "Residents of Saltmarsh" },
  waits: "Who pays for the interpreters at the meetings of the groups?",
} as const;
