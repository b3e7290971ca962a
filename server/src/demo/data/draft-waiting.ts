import type { ToldTurn } from "./turn.js";

/** Commitment 1 until it is published for comment. Title, problem and action begin with the proposal's words. */
export const waitingFirst: readonly ToldTurn[] = [
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
export const waitingRevised: readonly ToldTurn[] = [
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
