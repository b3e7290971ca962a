export { talkOn, thingsOf } from "./things.js";
