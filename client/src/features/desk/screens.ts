import { ofProcess } from "../../app/screen.js";

export const deskScreens = [
  ofProcess(
    "/desk",
    ["ballotResults", "ballots", "desk", "drafting", "issuesOfBallots", "template", "voting"],
    () => import("./Desk.js"),
  ),
  ofProcess("/ballots/$id/screen", ["ballots", "desk"], () => import("./Screen.js")),
];
