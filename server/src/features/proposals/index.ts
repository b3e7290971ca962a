export { mayOpen } from "./page.js";
export { publishProposal } from "./publish-proposal.js";
export { applyShortlisting } from "./shortlisting.js";
