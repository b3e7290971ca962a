import { ofProcess } from "../../app/screen.js";

export const planScreens = [
  ofProcess("/plan", ["plan", "template", "textTemplates"], () => import("./Plan.js")),
  ofProcess("/plan/acts/$step", ["plan", "template", "textTemplates"], () => import("./Step.js")),
  ofProcess(
    "/plan/compare/$from/$to",
    ["drafting", "plan", "template", "textTemplates"],
    () => import("./ComparePlans.js"),
  ),
  ofProcess(
    "/plan/texts/$kind",
    [
      "comments",
      "commitments",
      "drafting",
      "files",
      "history",
      "plan",
      "proposals",
      "template",
      "textTemplates",
    ],
    () => import("./TextScreen.js"),
  ),
  ofProcess(
    "/plan/texts/$kind/history",
    ["drafting", "history", "plan", "textTemplates"],
    () => import("./TextPast.js"),
  ),
  ofProcess(
    "/plan/texts/$kind/compare",
    [
      "comments",
      "commitments",
      "drafting",
      "files",
      "history",
      "plan",
      "proposals",
      "template",
      "textTemplates",
    ],
    () => import("./TextScreen.js"),
  ),
];
