/** What other features, the demo and the operator's commands use of people. */

export { carrySession, refuseWithoutHttps } from "./browser-session.js";
export { addSeats } from "./change-people.js";

export type { Issued, Post } from "./invitation-key.js";
export { invite } from "./invite.js";
export { type OpenedSession, openSession } from "./open-session.js";
export { hashPassword } from "./passwords.js";
export { changeSeat } from "./seats.js";
export { setPassword } from "./set-password.js";
