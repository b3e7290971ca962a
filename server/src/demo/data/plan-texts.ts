import type { NewCells } from "@accord/shared/document-schema";
import type { PlanTextKind } from "@accord/shared/plan";

/** Paragraphs in a field, a row with its values and texts, texts of a row that stands there, or one value of a record. */
export type PlanTurn =
  | { readonly field: string; readonly add: readonly string[] }
  | { readonly row: string; readonly cells?: NewCells; readonly texts?: Readonly<Record<string, string>> }
  | { readonly inRow: string; readonly at: number; readonly texts: Readonly<Record<string, string>> }
  | { readonly value: string; readonly key: string; readonly to: string };

export interface ToldText {
  readonly day: number;
  readonly hour: string;
  readonly by: string;
  readonly kind: PlanTextKind;
  readonly turns: readonly PlanTurn[];
}

const goal = (row: string, words: string): PlanTurn => ({ row, texts: { goal: words } });

/** Who wrote what in the parts of the plan, day by day before the first version was frozen. */
export const planTexts: readonly ToldText[] = [
  {
    day: 12,
    hour: "10:10",
    by: "joana",
    kind: "introduction",
    turns: [
      {
        field: "introduction",
        add: [
          "Rivermouth has 214,000 residents, eleven city clinics and six districts. It joined the Open Government Partnership as a local member in order to open two things that residents ask about most: how long they wait for care, and who decides on the money spent in their street.",
          "This plan runs from {first} to {last}. It was made by the Rivermouth Open Government Forum, eight seats of the city and eight of civil society.",
        ],
      },
    ],
  },
  {
    day: 12,
    hour: "15:30",
    by: "ewan",
    kind: "development_process",
    turns: [
      {
        field: "developmentProcess",
        add: [
          "Two calls were open to everybody, one online and on paper in every clinic and library, one in five workshops. All contributions are published under their reference, with the name where its owner wished it.",
          "The forum summed up the themes first and the proposals afterwards, each time with what is included, what is changed and what is not, and why. Every contributor who left an address got a letter with the answer; all answers stand on the public page of responses.",
          "Drafts were written by two working groups in texts open to all their members. The forum voted on frozen versions, by name, with the reasons of each seat in the decision log.",
        ],
      },
    ],
  },
  {
    day: 11,
    hour: "09:40",
    by: "helena",
    kind: "strategic_vision",
    turns: [
      {
        row: "foreword",
        cells: { signer: "Helena Marsh and Amara Oseni, co-chairs of the forum", side: "msf" },
        texts: {
          text: "We do not agree on everything, and this plan says where. We agree that a promise counts when anybody can see whether it was kept.",
        },
      },
      {
        field: "longTermVision",
        add: [
          "By the middle of the next decade a resident of Rivermouth finds every figure on which the city decides, can say what should change, and gets an answer with reasons.",
        ],
      },
      goal("longTermGoals", "Every resident can see what the city knows about its own services."),
      goal("longTermGoals", "Residents decide on part of the money spent where they live."),
      {
        field: "achievements",
        add: [
          "Council meetings have been public and minuted since 2014. The budget has been open as a file since 2019, and 31 other data sets since 2021.",
        ],
      },
      {
        field: "challenges",
        add: [
          "Files are published late and in different forms; nobody answers questions about them. Consultations reach the same two hundred people, few of them from Saltmarsh and the docks.",
        ],
      },
      goal("mediumTermGoals", "Figures of the clinics are public every week, in one form, by {first+1}."),
      goal("mediumTermGoals", "A tenth of the district budgets is decided by residents by {last}."),
      {
        field: "planServesVision",
        add: [
          "Each commitment opens one service to residents and names the figure by which they can tell whether it worked.",
        ],
      },
      {
        field: "visionServesPolicy",
        add: [
          "The administration's programme promises shorter waits in clinics and stronger districts. Both need figures that residents trust.",
        ],
      },
    ],
  },
  {
    day: 10,
    hour: "14:20",
    by: "ewan",
    kind: "strategic_vision",
    turns: [
      {
        row: "leadInstitutions",
        cells: {
          institution: "Mayor's Office",
          task: "Leads the plan and chairs the forum with civil society.",
        },
      },
      {
        row: "leadInstitutions",
        cells: {
          institution: "Department of Health and Care",
          task: "Implements what concerns the eleven clinics.",
        },
      },
      {
        field: "coordination",
        add: [
          "The point of contact meets the departments named in the commitments every month and reports to the forum.",
        ],
      },
      {
        field: "diversity",
        add: [
          "Workshops were held in Saltmarsh and at the docks, in the evening, with interpreters for Arabic and Chinese and with care for children. Paper forms lay in all clinics.",
        ],
      },
      {
        field: "collaboration",
        add: [
          "The working groups stay together and meet every quarter; the forum hears them twice a year in an open meeting.",
        ],
      },
    ],
  },
  {
    day: 9,
    hour: "11:15",
    by: "amara",
    kind: "strategic_vision",
    turns: [
      { value: "monitoringBody", key: "organisation", to: "Coastal Institute for Public Policy" },
      { value: "monitoringBody", key: "contact", to: "Ravi Montrose" },
      { value: "monitoringBody", key: "email", to: "ravi@demo.example" },
      {
        field: "monitoringDescription",
        add: [
          "The institute takes no money from the city. It was chosen by the civil society seats from three that applied.",
        ],
      },
      {
        field: "progressTalks",
        add: ["Two open meetings a year, the first in Saltmarsh, and a page of progress with comments."],
      },
      {
        field: "checkIns",
        add: ["Each agency reports its milestones every quarter, with evidence, to the point of contact."],
      },
      {
        field: "sharingResults",
        add: ["Progress, delays and their reasons stand on the public page and on boards in the clinics."],
      },
    ],
  },
];

/** Written after the first version was frozen: in no version yet. */
export const laterText: ToldText = {
  day: 1,
  hour: "16:20",
  by: "joana",
  kind: "efforts_to_date",
  turns: [
    {
      field: "effortsToDate",
      add: [
        "The city published its budget as a file in 2019 and opened a first portal of data in 2021. Four of its 31 data sets were used outside the city hall last year.",
      ],
    },
  ],
};

export const endorsements = [
  {
    day: 5,
    hour: "12:30",
    organisation: "Patients' Voice Rivermouth",
    signer: "Dolores Finch",
    statement:
      "We took part in the working group from its first evening. The commitment on waiting times says what we asked for.",
  },
  {
    day: 3,
    hour: "17:10",
    organisation: "Saltmarsh Residents' Association",
    signer: "George Tidewell",
    statement: "We endorse the plan and will watch the dates.",
  },
] as const;
