import { ofProcess } from "../../app/screen.js";

export const positionsScreens = [
  ofProcess("/positions", ["positions"], () => import("./PositionList.js")),
  ofProcess("/positions/new", ["positions"], () => import("./NewPosition.js")),
  ofProcess("/positions/networks/$group", ["positions"], () => import("./NetworkForm.js")),
  ofProcess("/positions/$no", ["positions"], () => import("./Position.js")),
  ofProcess("/positions/$no/post", ["positions"], () => import("./Post.js")),
  ofProcess("/positions/$no/publish", ["positions"], () => import("./Publish.js")),
  ofProcess(
    "/positions/$no/draft",
    ["comments", "commitments", "drafting", "history", "positions", "proposals"],
    () => import("./Draft.js"),
  ),
  ofProcess(
    "/positions/$no/draft/compare",
    ["comments", "commitments", "drafting", "history", "positions", "proposals"],
    () => import("./Draft.js"),
  ),
  ofProcess("/positions/$no/draft/history", ["drafting", "history", "positions"], () => import("./Past.js")),
];
