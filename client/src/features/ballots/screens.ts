import { ofProcess } from "../../app/screen.js";

export const ballotsScreens = [
  ofProcess(
    "/commitments/$n/freeze",
    ["ballotSubjects", "ballots", "commitments", "template"],
    () => import("./FreezeCommitment.js"),
  ),
  ofProcess("/ballots", ["ballotSubjects", "ballots"], () => import("./BallotList.js")),
  ofProcess("/ballots/new", ["ballotSubjects", "ballots"], () => import("./NewBallot.js")),
  ofProcess("/ballots/$id", ["ballots", "template"], () => import("./Ballot.js")),
];
