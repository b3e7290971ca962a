import type { ToldTurn } from "./turn.js";

export const budgetFirst: readonly ToldTurn[] = [
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
export const budgetRevised: readonly ToldTurn[] = [
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
