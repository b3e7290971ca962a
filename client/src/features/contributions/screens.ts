import { ofProcess } from "../../app/screen.js";

export const contributionsScreens = [
  ofProcess("/contributions", ["calls", "contributions"], () => import("./ContributionList.js")),
  ofProcess("/contributions/add", ["contributions"], () => import("./AddContribution.js")),
  ofProcess("/contributions/publish", ["contributions"], () => import("./PublishSelected.js")),
  ofProcess("/contributions/import", ["contributions", "imports"], () => import("./import/ImportFile.js")),
  ofProcess(
    "/contributions/import/$id/columns",
    ["contributions", "imports"],
    () => import("./import/ImportColumns.js"),
  ),
  ofProcess(
    "/contributions/import/$id/check",
    ["contributions", "imports"],
    () => import("./import/ImportCheck.js"),
  ),
  ofProcess(
    "/contributions/import/$id/done",
    ["contributions", "imports"],
    () => import("./import/ImportDone.js"),
  ),
  ofProcess(
    "/contributions/import/$id/publish",
    ["contributions", "imports"],
    () => import("./import/PublishImport.js"),
  ),
  ofProcess("/contributions/$ref", ["contributions"], () => import("./Contribution.js")),
  ofProcess("/contributions/calls", ["calls"], () => import("./calls/Calls.js")),
  ofProcess("/contributions/calls/new", ["calls", "contributions"], () => import("./calls/CallForm.js")),
  ofProcess("/contributions/calls/$id", ["calls", "contributions"], () => import("./calls/CallForm.js")),
  ofProcess("/themes", ["contributions"], () => import("./Themes.js")),
];
