export { type KeptPicture, picturesOf } from "./queries.js";
