import { ofProcess, screen } from "../../app/screen.js";

export const forumScreens = [
  ofProcess("/people/statement", ["forum"], () => import("./Statement.js")),
  screen("/account/seat-decisions/$id", ["forum"], () => import("./AnswerDecision.js")),
];
