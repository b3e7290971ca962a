export { activitiesOf, planOf } from "./plan.js";
export { publishProcess } from "./publish-process.js";
export { publishTimeline } from "./publish-timeline.js";
export { dayIn } from "./today.js";
