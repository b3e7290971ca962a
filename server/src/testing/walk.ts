import type { Furniture } from "./furnish.js";
import type { Asked } from "./hands.js";
import type { TestHouse } from "./house.js";
import type { Step, Who } from "./step.js";
import { ballotSteps } from "./walk-ballots.js";
import { choiceSteps } from "./walk-choices.js";
import { commitmentSteps } from "./walk-commitments.js";
import { contributionSteps } from "./walk-contributions.js";
import { electionSteps } from "./walk-elections.js";
import { endingSteps } from "./walk-endings.js";
import { forumSteps } from "./walk-forum.js";
import { meetingSteps } from "./walk-meetings.js";
import { planSteps } from "./walk-plan.js";
import { positionSteps } from "./walk-positions.js";
import { proposalSteps } from "./walk-proposals.js";
import { readsOf } from "./walk-reads.js";
import { threadSteps } from "./walk-threads.js";

export const askedOf = ({ asked }: Step, who: Who): Asked =>
  typeof asked === "function" ? asked(who) : asked;

/**
 * Every address of a process with something plausible to ask of it, the deeds that end a thing last; an address that
 * things of several kinds share has a step for each.
 */
export const walkOf = (house: TestHouse, group: string, here: Furniture): [string, Step][] =>
  Object.entries(stepsOf(house, group, here)).flatMap(([id, steps]) =>
    [steps].flat().map((step): [string, Step] => [id, step]),
  );

function stepsOf(house: TestHouse, group: string, here: Furniture): Record<string, Step | Step[]> {
  return {
    ...readsOf(here),
    ...choiceSteps(here),
    ...electionSteps(house, here),
    ...positionSteps(house, group, here),
    ...contributionSteps(here),
    ...proposalSteps(group, here),
    ...meetingSteps(group, here),
    ...commitmentSteps(house, group, here),
    ...threadSteps(group, here),
    ...ballotSteps(here),
    ...forumSteps(group, here),
    ...planSteps(here),
    ...endingSteps(group, here),
  };
}
