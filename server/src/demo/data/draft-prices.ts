import type { ToldTurn } from "./turn.js";

/** Still being written, by two people in turns. */
export const pricesDraft: readonly ToldTurn[] = [
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
          "Prices stand in a regulation of 38 pages. Four clinics have made lists of their own; no two agree. What two of them say:",
          {
            table: [
              ["Service", "Northbank", "Saltmarsh"],
              ["Blood test", "18.00", "21.50"],
              ["File copy", "5.00", "12.00"],
              ["Interpreter", "free", "not listed"],
            ],
          },
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
