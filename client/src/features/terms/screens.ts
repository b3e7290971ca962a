import { ofProcess } from "../../app/screen.js";

export const termsScreens = [
  ofProcess(
    "/terms",
    ["comments", "drafting", "history", "terms", "textTemplates"],
    () => import("./Terms.js"),
  ),
  ofProcess(
    "/terms/compare",
    ["comments", "drafting", "history", "terms", "textTemplates"],
    () => import("./Terms.js"),
  ),
  ofProcess("/terms/publish", ["drafting", "terms", "textTemplates"], () => import("./PublishFirst.js")),
  ofProcess(
    "/terms/$n/history",
    ["drafting", "history", "terms", "textTemplates"],
    () => import("./TermsHistory.js"),
  ),
  ofProcess(
    "/terms/$n/ballot",
    ["ballotPreparing", "ballotSubjects", "ballots", "issuesOfBallots", "terms"],
    () => import("./PutTerms.js"),
  ),
];
