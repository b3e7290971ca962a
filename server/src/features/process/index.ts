export { publishProcess } from "./publish-process.js";
