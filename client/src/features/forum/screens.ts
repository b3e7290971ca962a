import { ofProcess, screen } from "../../app/screen.js";

export const forumScreens = [
  ofProcess("/statement", ["forum"], () => import("./Statement.js")),
  screen("/account/seat-decisions/$id", ["forum"], () => import("./AnswerDecision.js")),
];
