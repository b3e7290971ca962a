export { forumDays } from "./forum-days.js";
export { draftDue } from "./minutes-due.js";
export { noteDecided } from "./note-in-minutes.js";
export { forumOf, meetingRows, type Visit } from "./page.js";
export { membersOf } from "./queries.js";
