export { engagedFor, missingFor } from "./queries.js";
