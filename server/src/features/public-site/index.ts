export { cutOffPassed } from "./cut-off.js";
export { OutcomeMark } from "./marks.js";
export { type Around, Document, Page } from "./Page.js";
export { ResponseBody } from "./pages/ResponsePages.js";
export { Way, type WayThings } from "./pages/Way.js";
export { publishedDays } from "./published-days.js";
export { type Site, sendNotFound, sendPage, type Visit, visit } from "./site.js";
export { wayOf } from "./way.js";
