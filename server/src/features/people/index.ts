/** What other features, the demo and the operator's commands use of people. */
export { acceptInvitation } from "./accept-invitation.js";
export { carrySession, refuseWithoutHttps } from "./browser-session.js";
export { addSeats } from "./change-people.js";
export { createGroup } from "./create-group.js";
export { demoPeople, keepDemoPeople } from "./demo-people.js";
export { invite } from "./invite.js";
export { type OpenedSession, openSession } from "./open-session.js";
export { hashPassword } from "./passwords.js";
export { type Cut, cutWith, raiseRights } from "./rights.js";
export { setPassword } from "./set-password.js";
export { createToken } from "./tokens.js";
