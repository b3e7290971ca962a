export { forumDays } from "./forum-days.js";
