import { ofProcess } from "../../app/screen.js";

export const proposalsScreens = [
  ofProcess("/proposals", ["proposals"], () => import("./ProposalList.js")),
  ofProcess("/proposals/new", ["proposals"], () => import("./NewProposal.js")),
  ofProcess("/proposals/compare", ["proposals"], () => import("./Compare.js")),
  ofProcess(
    "/proposals/$ref",
    ["choices", "comments", "commitments", "drafting", "gradients", "problems", "proposals"],
    () => import("./Proposal.js"),
  ),
];
