import { ofProcess } from "../../app/screen.js";

export const choicesScreens = [
  ofProcess("/choices", ["choices"], () => import("./ChoiceList.js")),
  ofProcess("/choices/new", ["choices"], () => import("./NewChoice.js")),
  ofProcess("/choices/$no", ["choices"], () => import("./Choice.js")),
];
