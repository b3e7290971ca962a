import type { Outcome, ReasonCode } from "@accord/shared/responses";
import type { ThemeKey } from "./contribution.js";

export interface ToldCategory {
  readonly theme: ThemeKey;
  readonly category: string;
  readonly outcome: Outcome | null;
  readonly reasonCodes: readonly ReasonCode[];
  readonly text: string;
}

/** What was asked for on the scope of themes, as the first release sums it up. */
export const atThemes: readonly ToldCategory[] = [
  {
    theme: "health",
    category: "Waiting, prices and rights in the city's clinics",
    outcome: "inclusion",
    reasonCodes: [],
    text: "A theme of the plan. More people wrote about it than about anything else, and the clinics hold the figures already.",
  },
  {
    theme: "access",
    category: "Plain words, languages and access for all",
    outcome: "amendment",
    reasonCodes: [],
    text: "Asked for as part of the health theme. It became a theme of its own, so that it counts in every commitment.",
  },
  {
    theme: "outside",
    category: "Free travel and other services of the city",
    outcome: "rejection",
    reasonCodes: ["outside_open_government"],
    text: "Good wishes, without a part on transparency, participation or accountability. They went to the departments in charge.",
  },
];

/** The commitments that were proposed, as the second release sums them up; one still waits for its outcome. */
export const atProposals: readonly ToldCategory[] = [
  {
    theme: "health",
    category: "Publish how long people wait in every city clinic, every week",
    outcome: "inclusion",
    reasonCodes: [],
    text: "Commitment 1. Residents can choose a clinic before they leave home, and the council sees where hours are missing.",
  },
  {
    theme: "outside",
    category: "Free ferry for residents",
    outcome: "rejection",
    reasonCodes: ["outside_open_government"],
    text: "A service, not a commitment on open government. The transport department has it on its list.",
  },
  {
    theme: "budget",
    category: "Residents decide on part of each district's budget",
    outcome: null,
    reasonCodes: [],
    text: "",
  },
];
