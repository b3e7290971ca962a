import { activities } from "./activities.js";
import { ballotLetters } from "./ballotLetters.js";
import { ballotPreparing } from "./ballotPreparing.js";
import { ballotResults } from "./ballotResults.js";
import { ballotSubjects } from "./ballotSubjects.js";
import { ballots } from "./ballots.js";
import { calls } from "./calls.js";
import { checks } from "./checks.js";
import { choices } from "./choices.js";
import { comments } from "./comments.js";
import { commitments } from "./commitments.js";
import { common } from "./common.js";
import { contributions } from "./contributions.js";
import { decisions } from "./decisions.js";
import { desk } from "./desk.js";
import { drafting } from "./drafting.js";
import { elections } from "./elections.js";
import { exports } from "./exports.js";
import { files } from "./files.js";
import { forum } from "./forum.js";
import { gradients } from "./gradients.js";
import { groups } from "./groups.js";
import { history } from "./history.js";
import { home } from "./home.js";
import { imports } from "./imports.js";
import { issueParts, issues } from "./issues.js";
import { issuesOfBallots } from "./issuesOfBallots.js";
import { meetings } from "./meetings.js";
import { people } from "./people.js";
import { plan } from "./plan.js";
import { positions } from "./positions.js";
import { problems } from "./problems.js";
import { process } from "./process.js";
import { proposals } from "./proposals.js";
import { publicSite } from "./publicSite.js";
import { refusals } from "./refusals.js";
import { responses } from "./responses.js";
import { settings } from "./settings.js";
import { setup } from "./setup.js";
import { stakeholders } from "./stakeholders.js";
import { template } from "./template.js";
import { terms } from "./terms.js";
import { textTemplates } from "./textTemplates.js";
import { verifying } from "./verifying.js";
import { voting } from "./voting.js";

/** The files by name, so that a test can find an id that two of them give. */
export const parts = {
  common,
  people,
  home,
  setup,
  contributions,
  imports,
  calls,
  choices,
  proposals,
  comments,
  commitments,
  template,
  terms,
  textTemplates,
  desk,
  drafting,
  history,
  ballotSubjects,
  ballots,
  ballotLetters,
  ballotPreparing,
  ballotResults,
  voting,
  issuesOfBallots,
  decisions,
  responses,
  exports,
  publicSite,
  verifying,
  process,
  activities,
  checks,
  settings,
  plan,
  positions,
  problems,
  stakeholders,
  meetings,
  forum,
  gradients,
  groups,
  elections,
  files,
  refusals,
  ...issueParts,
} as const;

export const en = {
  ...common,
  ...people,
  ...home,
  ...setup,
  ...contributions,
  ...imports,
  ...calls,
  ...choices,
  ...proposals,
  ...comments,
  ...commitments,
  ...template,
  ...terms,
  ...textTemplates,
  ...desk,
  ...drafting,
  ...history,
  ...ballotSubjects,
  ...ballots,
  ...ballotLetters,
  ...ballotPreparing,
  ...ballotResults,
  ...voting,
  ...issuesOfBallots,
  ...decisions,
  ...responses,
  ...exports,
  ...publicSite,
  ...verifying,
  ...process,
  ...activities,
  ...checks,
  ...settings,
  ...plan,
  ...positions,
  ...problems,
  ...stakeholders,
  ...meetings,
  ...forum,
  ...gradients,
  ...groups,
  ...elections,
  ...files,
  ...refusals,
  ...issues,
} as const;

export type MessageId = keyof typeof en;
