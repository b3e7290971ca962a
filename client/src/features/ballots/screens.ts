import { ofProcess } from "../../app/screen.js";

export const ballotsScreens = [
  ofProcess(
    "/commitments/$n/freeze",
    ["ballotPreparing", "ballotSubjects", "ballots", "commitments", "issuesOfBallots", "template"],
    () => import("./FreezeCommitment.js"),
  ),
  ofProcess("/ballots", ["ballotSubjects", "ballots"], () => import("./BallotList.js")),
  ofProcess(
    "/ballots/new",
    ["ballotPreparing", "ballotSubjects", "ballots", "issuesOfBallots", "plan"],
    () => import("./NewBallot.js"),
  ),
  ofProcess(
    "/ballots/$id",
    ["ballotResults", "ballots", "drafting", "gradients", "issuesOfBallots", "plan", "template", "voting"],
    () => import("./Ballot.js"),
  ),
];
