export { activitiesOf, planOf } from "./plan.js";
export { publishProcess } from "./publish-process.js";
