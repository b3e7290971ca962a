import { ofProcess } from "../../app/screen.js";

export const commitmentsScreens = [
  ofProcess("/commitments", ["commitments", "proposals"], () => import("./CommitmentList.js")),
  ofProcess(
    "/commitments/$n",
    ["comments", "commitments", "drafting", "gradients", "history", "proposals", "stakeholders", "template"],
    () => import("./Commitment.js"),
  ),
  ofProcess(
    "/commitments/$n/history",
    ["commitments", "drafting", "history", "template"],
    () => import("./History.js"),
  ),
  ofProcess("/commitments/$n/versions/$version", ["commitments", "template"], () => import("./Version.js")),
  ofProcess(
    "/commitments/$n/compare",
    ["comments", "commitments", "drafting", "gradients", "history", "proposals", "stakeholders", "template"],
    () => import("./Compare.js"),
  ),
];
