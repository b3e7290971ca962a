import { ofProcess } from "../../app/screen.js";

export const stakeholdersScreens = [
  ofProcess("/stakeholders", ["contributions", "stakeholders"], () => import("./Stakeholders.js")),
];
