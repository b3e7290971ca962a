import { ofProcess } from "../../app/screen.js";

export const responsesScreens = [
  ofProcess("/responses", ["choices", "responses"], () => import("./ResponseDesk.js")),
  ofProcess("/responses/publish", ["responses"], () => import("./PublishRelease.js")),
];
