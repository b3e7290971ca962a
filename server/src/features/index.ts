import type { Door } from "../doors/http.js";
import { draftRoutes, exportRoutes } from "../exports/index.js";
import type { JobActs } from "../jobs/runner.js";
import { applyEffect } from "./ballots/apply-effect.js";
import { closeDueBallot } from "./ballots/close-ballot.js";
import { ballotRoutes } from "./ballots/routes.js";
import { remindOfBallot } from "./ballots/tell-roll.js";
import { closeDueChoice } from "./choices/close-choice.js";
import { choiceRoutes } from "./choices/routes.js";
import { commentRoutes } from "./comments/routes.js";
import { commitmentRoutes } from "./commitments/routes.js";
import { clearStaging } from "./contributions/import/staging.js";
import { refreshContributions } from "./contributions/refresh.js";
import { contributionRoutes } from "./contributions/routes.js";
import { makeDueCheckpoint } from "./decisions/make-checkpoint.js";
import { decisionRoutes } from "./decisions/routes.js";
import { closeDueVoting } from "./elections/close-voting.js";
import { openDueVoting, openDueVotingName } from "./elections/open-voting.js";
import { endApplications } from "./elections/publish-election.js";
import { electionRoutes } from "./elections/routes.js";
import { endSuspension } from "./forum/end-suspension.js";
import { endTerm } from "./forum/end-term.js";
import { forumRoutes } from "./forum/routes.js";
import { gradientRoutes } from "./gradients/routes.js";
import { groupRoutes } from "./groups/routes.js";
import { historyRoutes } from "./history/routes.js";
import { homeRoutes } from "./home/routes.js";
import { meetingRoutes } from "./meetings/routes.js";
import type { FeatureParts } from "./parts.js";
import { peopleRoutes } from "./people/routes.js";
import { pictureRoutes } from "./pictures/routes.js";
import { planRoutes } from "./plan/routes.js";
import { positionRoutes } from "./positions/routes.js";
import { problemRoutes } from "./problems/routes.js";
import { processRoutes } from "./process/routes.js";
import { proposalRoutes } from "./proposals/routes.js";
import { publicPages } from "./public-pages.js";
import { responseRoutes } from "./responses/routes.js";
import { setupRoutes } from "./setup/routes.js";
import { stakeholderRoutes } from "./stakeholders/routes.js";
import { termsRoutes } from "./terms/routes.js";

/** One line per feature. */
export function featureRoutes(door: Door, parts: FeatureParts): void {
  peopleRoutes(door, parts);
  contributionRoutes(door, parts);
  processRoutes(door, parts);
  pictureRoutes(door, parts);
  planRoutes(door, parts);
  proposalRoutes(door);
  positionRoutes(door, parts);
  problemRoutes(door, parts);
  stakeholderRoutes(door);
  meetingRoutes(door, parts);
  groupRoutes(door);
  gradientRoutes(door);
  commitmentRoutes(door, parts);
  commentRoutes(door, parts);
  historyRoutes(door, parts);
  ballotRoutes(door, parts);
  choiceRoutes(door, parts);
  electionRoutes(door, parts);
  termsRoutes(door, parts);
  forumRoutes(door);
  decisionRoutes(door);
  responseRoutes(door, parts);
  setupRoutes(door, parts);
  homeRoutes(door, parts);
  exportRoutes(parts);
  draftRoutes(door, parts);
  publicPages(parts);
}

/** Acts that run on time, by the name under which `later` puts them in the job table. */
export const jobActs = ({ url, mailer }: Pick<FeatureParts, "url" | "mailer">): JobActs => ({
  [closeDueBallot.name]: closeDueBallot,
  [applyEffect.name]: applyEffect,
  [closeDueChoice.name]: closeDueChoice,
  [endApplications.name]: endApplications,
  [openDueVotingName]: openDueVoting({ url, sends: mailer.sends }),
  [closeDueVoting.name]: closeDueVoting,
  [refreshContributions.name]: refreshContributions,
  [clearStaging.name]: clearStaging,
  [makeDueCheckpoint.name]: makeDueCheckpoint,
  "remind-of-ballot": remindOfBallot(url),
  [endSuspension.name]: endSuspension,
  [endTerm.name]: endTerm,
});
