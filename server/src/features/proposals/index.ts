export { mayOpen } from "./page.js";
export { publishProposal } from "./publish-proposal.js";
export { applyShortlisting, type Shortlisting } from "./shortlisting.js";
