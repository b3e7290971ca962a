export { applyShortlisting, type Shortlisting } from "./shortlisting.js";
