import { solution, type ToldSheet } from "./problem-sheet.js";

/** Of the budget group, still open: one of four has not scored, and nothing is selected. */
export const yearlySheet: ToldSheet = {
  no: 2,
  title: "Nobody outside the city looks at where the district money went",
  theme: "budget",
  proposal: "evaluation",
  group: "budget",
  criteriaSet: "argentina",
  by: "fiona",
  day: 8,
  hour: "18:00",
  turns: [
    {
      by: "fiona",
      day: 8,
      hour: "18:20",
      turns: [
        {
          field: "problem",
          add: [
            "Six years ago residents chose nineteen works. Five were built. No page says what became of the other fourteen, nor of the 640,000 set aside for them.",
          ],
        },
        {
          field: "affected",
          add: [
            "Hill End and Saltmarsh, where eleven of the fourteen were chosen. Many who came then say that they will not come again.",
          ],
        },
      ],
    },
    {
      by: "weiming",
      day: 6,
      hour: "21:05",
      turns: [
        {
          field: "opennessGaps",
          add: [
            "The accounts name departments, not works: nobody can follow one chosen work through them. Who asks is sent from office to office, and no office has to answer.",
          ],
        },
        {
          field: "rootCauses",
          add: [
            "Whoever spends the money also reports on it. A work that is moved to the next year gets a new number, and its history ends there.",
          ],
        },
      ],
    },
    {
      by: "carmen",
      day: 5,
      hour: "09:40",
      turns: [
        {
          field: "doneSoFar",
          add: [
            "The district administrations keep lists of works since last year, in six forms. The university offered a student project in spring; it had no access to the invoices.",
          ],
        },
        solution("A panel of twelve residents drawn by lot", "policy", {
          what: "Each spring twelve residents read the accounts of the chosen works and report in public.",
          responds:
            "The forum draws the lot, pays for time and child care, and puts the report on its agenda.",
          serves:
            "Residents ask and the city has to answer within thirty days. It depends on whether twelve people keep coming.",
        }),
        solution("An auditor chosen by the forum", "policy", {
          what: "The forum chooses an independent auditor each year, who follows every chosen work to its last invoice.",
          responds: "Both blocs agree on one name, so that neither has to trust the other's.",
          serves:
            "The report is public and names who answers for each delay. Residents read it, but do not ask.",
        }),
        solution("One public list of all chosen works", "platform", {
          what: "Every chosen work keeps one number, with its money, its date and a picture, from the vote to the last day.",
          responds: "The forum agrees what stands in the list and checks it at each meeting.",
          serves: "Anybody sees what was built. What the list leaves out is seen by nobody.",
        }),
      ],
    },
  ],
  scores: [
    {
      by: "fiona",
      day: 3,
      hour: "20:10",
      given: [
        [5, 4, 3, 3],
        [4, 4, 4, 2],
        [3, 5, 5, 4],
      ],
    },
    {
      by: "carmen",
      day: 2,
      hour: "16:45",
      given: [
        [4, 2, 2, 2],
        [4, 4, 4, 3],
        [4, 4, 3, 5],
      ],
    },
    {
      by: "miriam",
      day: 1,
      hour: "12:30",
      given: [
        [5, 3, 3, 2],
        [4, 4, 3, 3],
        [3, 5, 4, 4],
      ],
    },
  ],
  chosen: null,
};
