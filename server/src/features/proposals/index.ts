export { mayOpen } from "./page.js";
export { applyShortlisting, type Shortlisting } from "./shortlisting.js";
