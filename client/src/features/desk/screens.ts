import { ofProcess } from "../../app/screen.js";

export const deskScreens = [
  ofProcess("/desk", ["ballots", "desk", "template"], () => import("./Desk.js")),
  ofProcess("/ballots/$id/screen", ["ballots", "desk"], () => import("./Screen.js")),
];
