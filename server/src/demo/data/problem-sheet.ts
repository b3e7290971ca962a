import type { CriteriaSet, SolutionOutcome } from "@accord/shared/problems";
import type { GroupKey } from "./people.js";
import type { PlanTurn } from "./plan-texts.js";

interface Moment {
  readonly by: string;
  readonly day: number;
  readonly hour: string;
}

export interface ToldSheet extends Moment {
  readonly no: number;
  readonly title: string;
  readonly theme: string;
  readonly proposal: string;
  readonly group: GroupKey;
  readonly criteriaSet: CriteriaSet;
  readonly turns: readonly (Moment & { readonly turns: readonly PlanTurn[] })[];
  /** By solution in the order of the sheet, by criterion in the order of the set. */
  readonly scores: readonly (Moment & { readonly given: readonly (readonly number[])[] })[];
  readonly chosen: (Moment & { readonly choices: readonly Choice[] }) | null;
}

interface Choice {
  readonly outcome: SolutionOutcome;
  readonly reasons: string;
}

export const solution = (
  title: string,
  kind: string,
  texts: { readonly what: string; readonly responds?: string; readonly serves?: string },
): PlanTurn => ({ row: "solutions", cells: { title, kind }, texts });

/** Of the health group, behind the proposal on prices. */
export const priceSheet: ToldSheet = {
  no: 1,
  title: "Nobody knows what treatment costs before the bill",
  theme: "health",
  proposal: "prices",
  group: "health",
  criteriaSet: "guide",
  by: "dolores",
  day: 15,
  hour: "17:00",
  turns: [
    {
      by: "dolores",
      day: 15,
      hour: "17:30",
      turns: [
        {
          field: "problem",
          add: [
            "Patients in Rivermouth learn what something costs when the bill comes. Of 1,140 complaints to the clinics last year, 296 were about a bill nobody had expected.",
          ],
        },
        {
          field: "affected",
          add: [
            "Above all those who pay themselves: people between two jobs, newcomers without papers yet, and everybody who needs an interpreter. Some no longer come, also for what is free.",
          ],
        },
      ],
    },
    {
      by: "beatriz",
      day: 14,
      hour: "20:15",
      turns: [
        {
          field: "opennessGaps",
          add: [
            "Prices stand in a regulation of 38 pages that no counter shows: a lack of transparency. Patients were never asked what they would need to know, and nobody has to answer for a list that is wrong.",
          ],
        },
        {
          field: "rootCauses",
          add: [
            "Each clinic bills by its own table. No office is charged with keeping one list, and a wrong price costs the clinic nothing.",
          ],
        },
      ],
    },
    {
      by: "callum",
      day: 13,
      hour: "10:05",
      turns: [
        {
          field: "doneSoFar",
          add: [
            "Four clinics have made lists of their own; no two agree. The patients' association has printed a leaflet on rights in two languages, last renewed three years ago.",
          ],
        },
        solution("One sheet at every counter", "policy", {
          what: "Each clinic shows its prices, what is free, patients' rights and the interpreter's days on one sheet, in the languages of its district.",
          responds:
            "The forum brings the clinics and patients to one table: who pays helps to say what stands on the sheet, and its state is followed in public.",
          serves:
            "Prices become known before treatment, patients decide on the wording, and each sheet names who answers for it.",
        }),
        solution("A price calculator on the web", "platform", {
          what: "Patients enter what they need and see what it will cost in each clinic.",
          responds:
            "Clinics would hand in their prices in one form, and the forum would test with patients whether the answers can be understood.",
          serves:
            "Prices can be compared from home, but only by those who have a connection and read one of two languages. Who answers for a wrong figure stays open.",
        }),
        solution("A duty to tell the price before treatment", "legislative_change", {
          what: "The city asks the regional parliament to amend the law on patients' rights.",
          responds:
            "The forum could write the request together and say in public how the region answers. It can't decide on the law itself.",
          serves:
            "A clinic that is silent about a price could be held to it. Patients would be heard once, before the law, and no longer after it.",
        }),
      ],
    },
  ],
  scores: [
    {
      by: "dolores",
      day: 12,
      hour: "12:10",
      given: [
        [5, 4, 5],
        [3, 3, 4],
        [5, 2, 4],
      ],
    },
    {
      by: "beatriz",
      day: 12,
      hour: "19:40",
      given: [
        [5, 5, 5],
        [2, 2, 3],
        [4, 1, 5],
      ],
    },
    {
      by: "callum",
      day: 11,
      hour: "08:50",
      given: [
        [4, 4, 4],
        [3, 2, 4],
        [4, 1, 3],
      ],
    },
    {
      by: "joana",
      day: 11,
      hour: "11:20",
      given: [
        [4, 5, 5],
        [3, 3, 3],
        [5, 1, 4],
      ],
    },
  ],
  chosen: {
    by: "beatriz",
    day: 11,
    hour: "18:30",
    choices: [
      {
        outcome: "selected",
        reasons:
          "It reaches people at the counter, without a phone and in their language, and can begin in four clinics at once.",
      },
      {
        outcome: "not_selected",
        reasons:
          "Those who are hit hardest have no connection. It needs one list of prices first, which the sheet brings about; it can be built on it later.",
      },
      {
        outcome: "not_selected",
        reasons:
          "The right aim, but not within this plan: the city does not decide it, and the region has no date for the law.",
      },
    ],
  },
};
