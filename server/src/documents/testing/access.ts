import type { DocumentAccess } from "../access.js";

/** For tests of what is written and not of who may. */
export const everybodyWrites: DocumentAccess = {
  rightOn: async () => "edit",
  standingOf: async () => "good",
  endOf: async () => null,
  lockOf: async () => null,
};
