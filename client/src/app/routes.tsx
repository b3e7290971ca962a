import type { WordPart } from "@accord/shared/messages";
import type { ComponentType } from "react";

/**
 * Every screen, one lazy line each, in the order of ux.md 3. A line is added when its screen exists, as:
 *   { path: "/app/$process/ballots/$id", words: ["ballots"], load: () => import("../features/ballots/BallotScreen.js") },
 * The file gives its screen as default export; the screen reads `useParams()` and `useSearch()` of ./here.js.
 * Paths under /app get the frame with the rail; all others the plain frame.
 */
export interface ScreenLine {
  readonly path: `/${string}`;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** Files of the catalogue that it and its parts need; `check` says which are missing. */
  readonly words?: readonly WordPart[];
}

export const screens: readonly ScreenLine[] = [
  {
    path: "/app/$process/contributions",
    words: ["calls", "contributions"],
    load: () => import("../features/contributions/ContributionList.js"),
  },
  {
    path: "/app/$process/contributions/add",
    words: ["contributions"],
    load: () => import("../features/contributions/AddContribution.js"),
  },
  {
    path: "/app/$process/contributions/publish",
    words: ["contributions"],
    load: () => import("../features/contributions/PublishSelected.js"),
  },
  {
    path: "/app/$process/contributions/import",
    words: ["contributions", "imports"],
    load: () => import("../features/contributions/import/ImportFile.js"),
  },
  {
    path: "/app/$process/contributions/import/$id/columns",
    words: ["contributions", "imports"],
    load: () => import("../features/contributions/import/ImportColumns.js"),
  },
  {
    path: "/app/$process/contributions/import/$id/check",
    words: ["contributions", "imports"],
    load: () => import("../features/contributions/import/ImportCheck.js"),
  },
  {
    path: "/app/$process/contributions/import/$id/done",
    words: ["contributions", "imports"],
    load: () => import("../features/contributions/import/ImportDone.js"),
  },
  {
    path: "/app/$process/contributions/import/$id/publish",
    words: ["contributions", "imports"],
    load: () => import("../features/contributions/import/PublishImport.js"),
  },
  {
    path: "/app/$process/contributions/$ref",
    words: ["contributions"],
    load: () => import("../features/contributions/Contribution.js"),
  },
  {
    path: "/app/$process/contributions/calls",
    words: ["calls"],
    load: () => import("../features/contributions/calls/Calls.js"),
  },
  {
    path: "/app/$process/contributions/calls/new",
    words: ["calls", "contributions"],
    load: () => import("../features/contributions/calls/CallForm.js"),
  },
  {
    path: "/app/$process/contributions/calls/$id",
    words: ["calls", "contributions"],
    load: () => import("../features/contributions/calls/CallForm.js"),
  },
  {
    path: "/app/$process/themes",
    words: ["contributions"],
    load: () => import("../features/contributions/Themes.js"),
  },
  { path: "/setup/$key", words: ["people", "setup"], load: () => import("../features/setup/Setup.js") },
  { path: "/sign-in", words: ["people"], load: () => import("../features/people/SignIn.js") },
  { path: "/invitation/$key", words: ["people"], load: () => import("../features/people/Invitation.js") },
  { path: "/account", words: ["people", "drafting"], load: () => import("../features/account/Account.js") },
  { path: "/app", words: ["home"], load: () => import("../features/home/Home.js") },
  {
    path: "/app/$process",
    words: ["activities", "checks", "home", "process"],
    load: () => import("../features/process/Overview.js"),
  },
  {
    path: "/app/$process/plan-of-activities",
    words: ["activities", "checks", "process"],
    load: () => import("../features/process/PlanOfActivities.js"),
  },
  {
    path: "/app/$process/plan-of-activities/publish",
    words: ["activities", "checks", "process"],
    load: () => import("../features/process/PublishTimeline.js"),
  },
  {
    path: "/app/$process/plan-of-activities/state-of-play",
    words: ["activities", "checks", "process"],
    load: () => import("../features/process/StateOfPlay.js"),
  },
  {
    path: "/app/$process/settings",
    words: ["activities", "checks", "contributions", "settings", "setup"],
    load: () => import("../features/process/Settings.js"),
  },
  {
    path: "/app/$process/proposals",
    words: ["proposals"],
    load: () => import("../features/proposals/ProposalList.js"),
  },
  {
    path: "/app/$process/proposals/new",
    words: ["proposals"],
    load: () => import("../features/proposals/NewProposal.js"),
  },
  {
    path: "/app/$process/proposals/compare",
    words: ["proposals"],
    load: () => import("../features/proposals/Compare.js"),
  },
  {
    path: "/app/$process/proposals/$ref",
    words: ["comments", "commitments", "drafting", "problems", "proposals"],
    load: () => import("../features/proposals/Proposal.js"),
  },
  {
    path: "/app/$process/problems",
    words: ["problems"],
    load: () => import("../features/problems/SheetList.js"),
  },
  {
    path: "/app/$process/problems/new",
    words: ["problems"],
    load: () => import("../features/problems/NewSheet.js"),
  },
  {
    path: "/app/$process/problems/$no",
    words: ["comments", "commitments", "drafting", "history", "problems", "proposals"],
    load: () => import("../features/problems/Sheet.js"),
  },
  {
    path: "/app/$process/problems/$no/compare",
    words: ["comments", "commitments", "drafting", "history", "problems", "proposals"],
    load: () => import("../features/problems/Sheet.js"),
  },
  {
    path: "/app/$process/problems/$no/solutions",
    words: ["drafting", "problems"],
    load: () => import("../features/problems/Solutions.js"),
  },
  {
    path: "/app/$process/problems/$no/history",
    words: ["drafting", "history", "problems"],
    load: () => import("../features/problems/SheetHistory.js"),
  },
  {
    path: "/app/$process/groups/$id",
    words: ["commitments", "groups", "home", "meetings", "people", "proposals", "stakeholders"],
    load: () => import("../features/groups/Room.js"),
  },
  {
    path: "/app/$process/meetings",
    words: ["meetings"],
    load: () => import("../features/meetings/MeetingList.js"),
  },
  {
    path: "/app/$process/meetings/new",
    words: ["meetings"],
    load: () => import("../features/meetings/NewMeeting.js"),
  },
  {
    path: "/app/$process/meetings/$no",
    words: ["contributions", "files", "meetings"],
    load: () => import("../features/meetings/Meeting.js"),
  },
  {
    path: "/app/$process/meetings/$no/change",
    words: ["meetings"],
    load: () => import("../features/meetings/ChangeMeeting.js"),
  },
  {
    path: "/app/$process/meetings/$no/minutes",
    words: ["comments", "drafting", "history", "meetings"],
    load: () => import("../features/meetings/Minutes.js"),
  },
  {
    path: "/app/$process/meetings/$no/minutes/history",
    words: ["drafting", "history", "meetings"],
    load: () => import("../features/meetings/MinutesHistory.js"),
  },
  {
    path: "/app/$process/stakeholders",
    words: ["contributions", "stakeholders"],
    load: () => import("../features/stakeholders/Stakeholders.js"),
  },
  {
    path: "/app/$process/commitments",
    words: ["commitments", "proposals"],
    load: () => import("../features/commitments/CommitmentList.js"),
  },
  {
    path: "/app/$process/commitments/$n",
    words: ["comments", "commitments", "drafting", "history", "proposals", "stakeholders", "template"],
    load: () => import("../features/commitments/Commitment.js"),
  },
  {
    path: "/app/$process/commitments/$n/history",
    words: ["commitments", "drafting", "history", "template"],
    load: () => import("../features/commitments/History.js"),
  },
  {
    path: "/app/$process/commitments/$n/compare",
    words: ["comments", "commitments", "drafting", "history", "proposals", "stakeholders", "template"],
    load: () => import("../features/commitments/Compare.js"),
  },
  {
    path: "/app/$process/commitments/$n/freeze",
    words: ["ballots", "commitments", "template"],
    load: () => import("../features/ballots/FreezeCommitment.js"),
  },
  {
    path: "/app/$process/ballots",
    words: ["ballots"],
    load: () => import("../features/ballots/BallotList.js"),
  },
  {
    path: "/app/$process/ballots/new",
    words: ["ballots"],
    load: () => import("../features/ballots/NewBallot.js"),
  },
  {
    path: "/app/$process/ballots/$id",
    words: ["ballots", "template"],
    load: () => import("../features/ballots/Ballot.js"),
  },
  {
    path: "/app/$process/responses",
    words: ["responses"],
    load: () => import("../features/responses/ResponseDesk.js"),
  },
  {
    path: "/app/$process/responses/publish",
    words: ["responses"],
    load: () => import("../features/responses/PublishRelease.js"),
  },
  {
    path: "/app/$process/plan",
    words: ["plan", "template", "textTemplates"],
    load: () => import("../features/plan/Plan.js"),
  },
  {
    path: "/app/$process/plan/acts/$step",
    words: ["plan", "template", "textTemplates"],
    load: () => import("../features/plan/Step.js"),
  },
  {
    path: "/app/$process/plan/compare/$from/$to",
    words: ["plan", "template", "textTemplates"],
    load: () => import("../features/plan/ComparePlans.js"),
  },
  {
    path: "/app/$process/plan/texts/$kind",
    words: [
      "comments",
      "commitments",
      "drafting",
      "files",
      "history",
      "plan",
      "proposals",
      "template",
      "textTemplates",
    ],
    load: () => import("../features/plan/TextScreen.js"),
  },
  {
    path: "/app/$process/plan/texts/$kind/history",
    words: ["drafting", "history", "plan", "textTemplates"],
    load: () => import("../features/plan/TextPast.js"),
  },
  {
    path: "/app/$process/plan/texts/$kind/compare",
    words: [
      "comments",
      "commitments",
      "drafting",
      "files",
      "history",
      "plan",
      "proposals",
      "template",
      "textTemplates",
    ],
    load: () => import("../features/plan/TextScreen.js"),
  },
  {
    path: "/app/$process/decisions",
    words: ["decisions"],
    load: () => import("../features/decisions/DecisionLog.js"),
  },
  {
    path: "/app/$process/decisions/$sequence",
    words: ["ballots", "decisions"],
    load: () => import("../features/decisions/Decision.js"),
  },
  {
    path: "/app/$process/people",
    words: ["people", "setup"],
    load: () => import("../features/people/PeoplePage.js"),
  },
  {
    path: "/app/$process/terms",
    words: ["comments", "drafting", "history", "terms", "textTemplates"],
    load: () => import("../features/terms/Terms.js"),
  },
  {
    path: "/app/$process/terms/compare",
    words: ["comments", "drafting", "history", "terms", "textTemplates"],
    load: () => import("../features/terms/Terms.js"),
  },
  {
    path: "/app/$process/terms/publish",
    words: ["drafting", "terms", "textTemplates"],
    load: () => import("../features/terms/PublishFirst.js"),
  },
  {
    path: "/app/$process/terms/$n/history",
    words: ["drafting", "history", "terms", "textTemplates"],
    load: () => import("../features/terms/TermsHistory.js"),
  },
  {
    path: "/app/$process/terms/$n/ballot",
    words: ["ballots", "terms"],
    load: () => import("../features/terms/PutTerms.js"),
  },
];
