import { ofProcess } from "../../app/screen.js";

export const processScreens = [
  ofProcess("", ["activities", "checks", "home", "process"], () => import("./Overview.js")),
  ofProcess(
    "/plan-of-activities",
    ["activities", "checks", "process"],
    () => import("./PlanOfActivities.js"),
  ),
  ofProcess(
    "/plan-of-activities/publish",
    ["activities", "checks", "process"],
    () => import("./PublishTimeline.js"),
  ),
  ofProcess(
    "/plan-of-activities/state-of-play",
    ["activities", "checks", "process"],
    () => import("./StateOfPlay.js"),
  ),
  ofProcess(
    "/settings",
    ["activities", "checks", "contributions", "settings", "setup"],
    () => import("./Settings.js"),
  ),
];
