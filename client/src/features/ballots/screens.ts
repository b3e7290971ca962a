import { ofProcess } from "../../app/screen.js";

export const ballotsScreens = [
  ofProcess(
    "/commitments/$n/freeze",
    ["ballots", "commitments", "template"],
    () => import("./FreezeCommitment.js"),
  ),
  ofProcess("/ballots", ["ballots"], () => import("./BallotList.js")),
  ofProcess("/ballots/new", ["ballots"], () => import("./NewBallot.js")),
  ofProcess("/ballots/$id", ["ballots", "template"], () => import("./Ballot.js")),
];
