export { comingDates } from "./coming.js";
