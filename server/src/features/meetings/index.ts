export { forumDays } from "./forum-days.js";
export { draftDue } from "./minutes-due.js";
