import type { ComponentType } from "react";

/**
 * Every screen, one lazy line each, in the order of ux.md 3. A line is added when its screen exists, as:
 *   { path: "/app/$process/ballots/$id", load: () => import("../features/ballots/BallotScreen.js") },
 * The file gives its screen as default export; the screen reads `useParams()` and `useSearch()` of ./here.js.
 * Paths under /app get the frame with the rail; all others the plain frame.
 */
export interface ScreenLine {
  readonly path: `/${string}`;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const screens: readonly ScreenLine[] = [
  {
    path: "/app/$process/contributions",
    load: () => import("../features/contributions/ContributionList.js"),
  },
  {
    path: "/app/$process/contributions/add",
    load: () => import("../features/contributions/AddContribution.js"),
  },
  {
    path: "/app/$process/contributions/publish",
    load: () => import("../features/contributions/PublishSelected.js"),
  },
  {
    path: "/app/$process/contributions/import",
    load: () => import("../features/contributions/import/ImportFile.js"),
  },
  {
    path: "/app/$process/contributions/import/$id/columns",
    load: () => import("../features/contributions/import/ImportColumns.js"),
  },
  {
    path: "/app/$process/contributions/import/$id/check",
    load: () => import("../features/contributions/import/ImportCheck.js"),
  },
  {
    path: "/app/$process/contributions/import/$id/done",
    load: () => import("../features/contributions/import/ImportDone.js"),
  },
  {
    path: "/app/$process/contributions/import/$id/publish",
    load: () => import("../features/contributions/import/PublishImport.js"),
  },
  {
    path: "/app/$process/contributions/$ref",
    load: () => import("../features/contributions/Contribution.js"),
  },
  {
    path: "/app/$process/contributions/calls",
    load: () => import("../features/contributions/calls/Calls.js"),
  },
  {
    path: "/app/$process/contributions/calls/new",
    load: () => import("../features/contributions/calls/CallForm.js"),
  },
  {
    path: "/app/$process/contributions/calls/$id",
    load: () => import("../features/contributions/calls/CallForm.js"),
  },
  { path: "/app/$process/themes", load: () => import("../features/contributions/Themes.js") },
  { path: "/setup/$key", load: () => import("../features/setup/Setup.js") },
  { path: "/sign-in", load: () => import("../features/people/SignIn.js") },
  { path: "/invitation/$key", load: () => import("../features/people/Invitation.js") },
  { path: "/account", load: () => import("../features/account/Account.js") },
  { path: "/app", load: () => import("../features/home/Home.js") },
  { path: "/app/$process", load: () => import("../features/process/Overview.js") },
  { path: "/app/$process/proposals", load: () => import("../features/proposals/ProposalList.js") },
  { path: "/app/$process/proposals/new", load: () => import("../features/proposals/NewProposal.js") },
  { path: "/app/$process/proposals/$ref", load: () => import("../features/proposals/Proposal.js") },
  { path: "/app/$process/commitments", load: () => import("../features/commitments/CommitmentList.js") },
  { path: "/app/$process/commitments/$n", load: () => import("../features/commitments/Commitment.js") },
  { path: "/app/$process/commitments/$n/compare", load: () => import("../features/commitments/Compare.js") },
  {
    path: "/app/$process/commitments/$n/freeze",
    load: () => import("../features/ballots/FreezeCommitment.js"),
  },
  { path: "/app/$process/ballots", load: () => import("../features/ballots/BallotList.js") },
  { path: "/app/$process/ballots/new", load: () => import("../features/ballots/NewBallot.js") },
  { path: "/app/$process/ballots/$id", load: () => import("../features/ballots/Ballot.js") },
  { path: "/app/$process/responses", load: () => import("../features/responses/ResponseDesk.js") },
  {
    path: "/app/$process/responses/publish",
    load: () => import("../features/responses/PublishRelease.js"),
  },
  { path: "/app/$process/decisions", load: () => import("../features/decisions/DecisionLog.js") },
  { path: "/app/$process/decisions/$sequence", load: () => import("../features/decisions/Decision.js") },
  { path: "/app/$process/people", load: () => import("../features/people/PeoplePage.js") },
];
