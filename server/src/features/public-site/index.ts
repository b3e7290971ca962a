export { cutOffPassed } from "./cut-off.js";
export { type DraftRound, draftAt, fieldsOf, roundOf } from "./drafts.js";

export { type Around, Document, Page } from "./Page.js";
export { About } from "./pages/ContributionPages.js";
export { MeetingPage } from "./pages/MeetingPage.js";
export { ResponseBody } from "./pages/ResponsePages.js";
export { Way, type WayThings } from "./pages/Way.js";
export { publishedDays } from "./published-days.js";
export { publicationAt, publicationsAt, publicationsOf, publishedAt } from "./queries.js";
export { type Site, sendNotFound, sendPage, type Visit, visit } from "./site.js";
export { wayOf } from "./way.js";
