import { ofProcess } from "../../app/screen.js";

export const decisionsScreens = [
  ofProcess("/decisions", ["decisions"], () => import("./DecisionLog.js")),
  ofProcess("/decisions/$sequence/correct", ["decisions"], () => import("./Correct.js")),
  ofProcess(
    "/decisions/$sequence",
    ["ballotResults", "ballots", "decisions", "issuesOfBallots", "voting"],
    () => import("./Decision.js"),
  ),
];
