import { randomBytes } from "node:crypto";
import type { Ids } from "../../ports/ids.js";

export const randomIds: Ids = {
  id: () => randomBytes(16).toString("base64url"),
  secret: () => randomBytes(32).toString("base64url"),
  salt: () => randomBytes(16).toString("hex"),
};
