export { engagedFor } from "./queries.js";
