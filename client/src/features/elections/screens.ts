import { ofProcess } from "../../app/screen.js";

export const electionsScreens = [
  ofProcess("/elections", ["elections"], () => import("./ElectionList.js")),
  ofProcess("/elections/new", ["elections"], () => import("./NewElection.js")),
  ofProcess("/elections/$no", ["elections", "people"], () => import("./Election.js")),
];
