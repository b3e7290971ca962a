import type { Door } from "../../doors/http.js";
import type { FeatureParts } from "../parts.js";
import { accountRoutes } from "./routes-account.js";
import { invitationRoutes } from "./routes-invitations.js";
import { peoplePageRoutes } from "./routes-people.js";
import { sessionRoutes } from "./routes-session.js";
import { Tries } from "./tries.js";

export function peopleRoutes(door: Door, parts: FeatureParts): void {
  const tries = new Tries(parts.clock);
  sessionRoutes(door, parts, tries);
  accountRoutes(door, parts, tries);
  invitationRoutes(door, parts, tries);
  peoplePageRoutes(door, parts);
}
