export { movesOf } from "./thing.js";
