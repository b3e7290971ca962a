import { ofProcess } from "../../app/screen.js";

export const problemsScreens = [
  ofProcess("/problems", ["problems"], () => import("./SheetList.js")),
  ofProcess("/problems/new", ["problems"], () => import("./NewSheet.js")),
  ofProcess(
    "/problems/$no",
    ["comments", "commitments", "drafting", "history", "problems", "proposals"],
    () => import("./Sheet.js"),
  ),
  ofProcess(
    "/problems/$no/compare",
    ["comments", "commitments", "drafting", "history", "problems", "proposals"],
    () => import("./Sheet.js"),
  ),
  ofProcess("/problems/$no/solutions", ["drafting", "problems"], () => import("./Solutions.js")),
  ofProcess("/problems/$no/history", ["drafting", "history", "problems"], () => import("./SheetHistory.js")),
];
