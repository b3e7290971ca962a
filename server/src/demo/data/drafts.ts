import type { Turn } from "../write-draft.js";

/** One person's turn at a draft; the words stand in the text as that person's. */
export interface ToldTurn {
  readonly by: string;
  readonly day: number;
  readonly hour: string;
  readonly turns: readonly Turn[];
}

/** Commitment 1 until it is published for comment. Title, problem and action begin with the proposal's words. */
const waitingFirst: readonly ToldTurn[] = [
  {
    by: "beatriz",
    day: 40,
    hour: "18:20",
    turns: [
      {
        field: "problem",
        add: [
          "People with children, people in pain and people who lose an hour's pay for every hour of waiting can't choose a clinic by what they can't see. Some give up and go to the emergency room, where the wait is longer still.",
        ],
      },
      {
        field: "statusQuo",
        add: [
          "Seven of eleven clinics note the time when the card is read at the counter. Two write a list by hand. Two do not count. Nothing is published.",
        ],
      },
    ],
  },
  {
    by: "callum",
    day: 39,
    hour: "09:45",
    turns: [
      {
        field: "problem",
        after: "The clinics count, each in its own way,",
        write: " from different moments on,",
      },
      {
        field: "action",
        add: [
          "For every clinic and week the publication says:",
          {
            list: [
              "how long the median patient waited;",
              "how many patients that figure stands on;",
              "how many posts the clinic has, and how many were filled that week.",
            ],
          },
          "Milestones:",
          {
            list: [
              "by 31 March {first}: one rule for all clinics from which moment to which the wait is counted;",
              "by 30 June {first}: ticket machines at the doors of all eleven clinics;",
              "from 1 September {first}: weekly publication for all eleven.",
            ],
          },
        ],
      },
    ],
  },
  {
    by: "dolores",
    day: 37,
    hour: "20:05",
    turns: [
      {
        field: "action",
        add: [
          "The same figures hang on paper, in large print, at the door of each clinic and in the post offices, with the date of the week they belong to.",
        ],
      },
      {
        field: "contribution",
        add: [
          "Transparency: what the clinics know, patients know. Accountability: a clinic, and the department that staffs it, can be asked about its own figures. The file is open data under one address that stays.",
        ],
      },
    ],
  },
  {
    by: "callum",
    day: 34,
    hour: "11:30",
    turns: [
      {
        field: "contribution",
        add: [
          "Participation: two volunteers of Open Data Coast check the file each Monday for the first half year and report errors in public.",
        ],
      },
    ],
  },
];

/** After the comments on version 1. */
const waitingRevised: readonly ToldTurn[] = [
  {
    by: "callum",
    day: 18,
    hour: "10:00",
    turns: [
      {
        field: "action",
        replace: "how long the median patient waited;",
        write: "how long the median patient waited from the door on, and how long the longest tenth waited;",
      },
      {
        field: "action",
        replace: "by 30 June {first}: ticket machines at the doors of all eleven clinics;",
        write:
          "by 30 September {first}: ticket machines at the doors of four clinics, whose counts belong to the city;",
      },
      {
        field: "action",
        replace: "from 1 September {first}: weekly publication for all eleven.",
        write:
          "from 1 October {first}: weekly publication for these four; by 30 June {first+1}: for all eleven.",
      },
    ],
  },
  {
    by: "dolores",
    day: 17,
    hour: "19:15",
    turns: [
      {
        field: "action",
        add: [
          'A clinic that sends nothing stays in the table with the words "not reported". One that misses three weeks in a year explains itself to the forum.',
        ],
      },
    ],
  },
  {
    by: "beatriz",
    day: 16,
    hour: "08:40",
    turns: [
      {
        field: "statusQuo",
        after: "Nothing is published.",
        write:
          " On bad days the queue to the counter, which nobody counts, is longer than the wait after it.",
      },
    ],
  },
];

const budgetFirst: readonly ToldTurn[] = [
  {
    by: "fiona",
    day: 38,
    hour: "19:10",
    turns: [
      {
        field: "problem",
        add: [
          "In the first try 1,940 people voted on eleven projects. Four were built. For the other seven nobody can say who was responsible.",
        ],
      },
      {
        field: "statusQuo",
        add: [
          "District budgets are a chapter of the city's budget, 611 pages, published as a scanned file. District councils hear residents once a year, on a weekday at seven in the evening.",
        ],
      },
    ],
  },
  {
    by: "weiming",
    day: 35,
    hour: "07:30",
    turns: [
      {
        field: "action",
        add: [
          "Each district publishes its budget on one page: what comes in, what is spent, with three examples of what things cost, in the languages spoken there.",
          "Who lives or works in the district and is sixteen or older may take part.",
        ],
      },
    ],
  },
  {
    by: "carmen",
    day: 30,
    hour: "14:25",
    turns: [
      {
        field: "action",
        add: [
          "Five per cent of each district's budget is set aside for projects that residents choose.",
          "Milestones:",
          {
            list: [
              "by 28 February {first}: budgets of all five districts on one page each;",
              "by 31 May {first}: assemblies in each district, one in the evening and one in the morning;",
              "by 30 September {first}: two weeks of voting, online, by post and at library counters;",
              "from January {first+1}: each chosen project on a public list with who is responsible, cost, date and state.",
            ],
          },
        ],
      },
      {
        field: "contribution",
        add: [
          "Participation: residents decide, not only advise. Transparency: budgets that can be read. Accountability: every chosen project is followed until it is finished, or it is said why it is not.",
        ],
      },
    ],
  },
];

/** After the comments on version 1; this is what the open ballot is about. */
const budgetRevised: readonly ToldTurn[] = [
  {
    by: "carmen",
    day: 8,
    hour: "15:40",
    turns: [
      {
        field: "action",
        replace: "Five per cent of each district's budget is set aside for projects that residents choose.",
        write:
          "Five per cent of each district's whole budget is set aside for projects that residents choose: Harbour Ward 520,000, Hill End 410,000, Northbank 465,000, Old Quay 380,000, Saltmarsh 290,000 in {first}. Running costs, at most 120,000 a year for all five, are paid by the Mayor's Office and not from these sums.",
      },
    ],
  },
  {
    by: "fiona",
    day: 7,
    hour: "20:30",
    turns: [
      {
        field: "action",
        replace: "two weeks of voting, online, by post and at library counters;",
        write:
          "two weeks of voting, online, by post, at library counters and, in Saltmarsh, at the ferry landing;",
      },
    ],
  },
];

/** Still being written, by two people in turns. */
const pricesDraft: readonly ToldTurn[] = [
  {
    by: "beatriz",
    day: 10,
    hour: "17:55",
    turns: [
      {
        field: "problem",
        add: [
          "In a meeting in Saltmarsh nine of fourteen women had received a bill they did not expect. Some no longer come, for fear of the next one, also for what is free.",
        ],
      },
    ],
  },
  {
    by: "callum",
    day: 8,
    hour: "09:20",
    turns: [
      {
        field: "problem",
        after: "In a meeting in Saltmarsh",
        write: " community hall, held in Spanish,",
      },
      {
        field: "statusQuo",
        add: [
          "Prices stand in a regulation of 38 pages. Four clinics have made lists of their own; no two agree.",
        ],
      },
    ],
  },
  {
    by: "beatriz",
    day: 6,
    hour: "21:10",
    turns: [
      {
        field: "action",
        add: [
          "The sheet says four things:",
          {
            list: [
              "what is free for everybody, first and in large letters;",
              "the price of the thirty services asked for most;",
              "what a patient may ask for, in ten sentences;",
              "on which days an interpreter is there, and how to ask for one.",
            ],
          },
        ],
      },
    ],
  },
  {
    by: "callum",
    day: 3,
    hour: "10:40",
    turns: [
      {
        field: "action",
        replace: "on which days an interpreter is there, and how to ask for one.",
        write: "on which days an interpreter is certain to be there, and how to ask for one at no cost.",
      },
      {
        field: "action",
        add: [
          "Languages: English, Spanish, Arabic, Chinese and Catalan; which ones hang in a clinic follows from who comes there.",
        ],
      },
    ],
  },
  {
    by: "beatriz",
    day: 1,
    hour: "18:05",
    turns: [
      {
        field: "action",
        add: [
          "Milestones: to be agreed with the clinics on Tuesday. First idea: two clinics by 31 May {first}, all eleven by 31 March {first+1}.",
        ],
      },
    ],
  },
];

export const drafts: readonly { readonly n: number; readonly turns: readonly ToldTurn[] }[] = [
  { n: 1, turns: [...waitingFirst, ...waitingRevised] },
  { n: 2, turns: [...budgetFirst, ...budgetRevised] },
  { n: 3, turns: pricesDraft },
];

/** This morning's turn at commitment 3. */
export const pricesToday: Pick<ToldTurn, "by" | "turns"> = {
  by: "callum",
  turns: [
    {
      field: "contribution",
      add: [
        "Transparency: prices and rights where they are needed, at the counter, in words that can be read while waiting.",
      ],
    },
  ],
};

/** Which words answer which contribution. */
export const passages: readonly {
  readonly n: number;
  readonly contribution: string;
  readonly field: string;
  readonly quote: string;
}[] = [
  {
    n: 1,
    contribution: "wait-door",
    field: "action",
    quote: "hang on paper, in large print, at the door of each clinic",
  },
  {
    n: 1,
    contribution: "staffing",
    field: "action",
    quote: "how many posts the clinic has, and how many were filled that week",
  },
  { n: 1, contribution: "median", field: "action", quote: "how long the longest tenth waited" },
  { n: 1, contribution: "true-times", field: "action", quote: "from the door on" },
  {
    n: 1,
    contribution: "no-report",
    field: "action",
    quote: 'stays in the table with the words "not reported"',
  },
  {
    n: 1,
    contribution: "ticket-cost",
    field: "action",
    quote: "ticket machines at the doors of four clinics, whose counts belong to the city",
  },
  { n: 2, contribution: "budget-youth", field: "action", quote: "is sixteen or older may take part" },
  { n: 2, contribution: "landing-box", field: "action", quote: "in Saltmarsh, at the ferry landing" },
  {
    n: 2,
    contribution: "five-of-what",
    field: "action",
    quote: "Five per cent of each district's whole budget",
  },
  {
    n: 2,
    contribution: "running-costs",
    field: "action",
    quote: "paid by the Mayor's Office and not from these sums",
  },
  { n: 3, contribution: "forms-ar", field: "action", quote: "how to ask for one at no cost" },
  {
    n: 3,
    contribution: "interpreters",
    field: "action",
    quote: "on which days an interpreter is certain to be there",
  },
];
