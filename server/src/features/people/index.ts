/** What other features, the demo and the operator's commands use of people. */

export { carrySession, refuseWithoutHttps } from "./browser-session.js";
export { addSeats } from "./change-people.js";

export { type OpenedSession, openSession } from "./open-session.js";
export { hashPassword } from "./passwords.js";
export { cutWith } from "./rights.js";
export { setPassword } from "./set-password.js";
