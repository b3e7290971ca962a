import { accountScreens } from "../features/account/screens.js";
import { ballotsScreens } from "../features/ballots/screens.js";
import { choicesScreens } from "../features/choices/screens.js";
import { commitmentsScreens } from "../features/commitments/screens.js";
import { contributionsScreens } from "../features/contributions/screens.js";
import { decisionsScreens } from "../features/decisions/screens.js";
import { deskScreens } from "../features/desk/screens.js";
import { electionsScreens } from "../features/elections/screens.js";
import { forumScreens } from "../features/forum/screens.js";
import { groupsScreens } from "../features/groups/screens.js";
import { homeScreens } from "../features/home/screens.js";
import { meetingsScreens } from "../features/meetings/screens.js";
import { peopleScreens } from "../features/people/screens.js";
import { planScreens } from "../features/plan/screens.js";
import { positionsScreens } from "../features/positions/screens.js";
import { problemsScreens } from "../features/problems/screens.js";
import { processScreens } from "../features/process/screens.js";
import { proposalsScreens } from "../features/proposals/screens.js";
import { responsesScreens } from "../features/responses/screens.js";
import { setupScreens } from "../features/setup/screens.js";
import { stakeholdersScreens } from "../features/stakeholders/screens.js";
import { termsScreens } from "../features/terms/screens.js";
import type { Screen } from "./screen.js";

/** Every screen, by its feature. */
export const screens: readonly Screen[] = [
  ...contributionsScreens,
  ...setupScreens,
  ...peopleScreens,
  ...accountScreens,
  ...homeScreens,
  ...processScreens,
  ...proposalsScreens,
  ...problemsScreens,
  ...positionsScreens,
  ...groupsScreens,
  ...meetingsScreens,
  ...stakeholdersScreens,
  ...commitmentsScreens,
  ...ballotsScreens,
  ...deskScreens,
  ...choicesScreens,
  ...electionsScreens,
  ...responsesScreens,
  ...planScreens,
  ...decisionsScreens,
  ...termsScreens,
  ...forumScreens,
];
