import type { FastifyInstance } from "fastify";
import type { Perform } from "../acts/perform.js";
import type { Documents } from "../documents/index.js";
import type { Door } from "../doors/http.js";
import type { LiveDoor } from "../doors/live.js";
import type { Tickets } from "../doors/tickets.js";
import { exportRoutes } from "../exports/index.js";
import type { JobActs } from "../jobs/runner.js";
import type { Backups } from "../ports/backups.js";
import type { Clock } from "../ports/clock.js";
import type { Files } from "../ports/files.js";
import type { Ids } from "../ports/ids.js";
import type { Mailer } from "../ports/mailer.js";
import type { Search } from "../ports/search.js";
import type { Store } from "../ports/store.js";
import { applyEffect } from "./ballots/apply-effect.js";
import { closeDueBallot } from "./ballots/close-ballot.js";
import { ballotRoutes } from "./ballots/routes.js";
import { commentRoutes } from "./comments/routes.js";
import { commitmentRoutes } from "./commitments/routes.js";
import { clearStaging } from "./contributions/import/staging.js";
import { refreshContributions } from "./contributions/refresh.js";
import { contributionRoutes } from "./contributions/routes.js";
import { decisionRoutes } from "./decisions/routes.js";
import { homeRoutes } from "./home/routes.js";
import { peopleRoutes } from "./people/routes.js";
import { planRoutes } from "./plan/routes.js";
import { processRoutes } from "./process/routes.js";
import { proposalRoutes } from "./proposals/routes.js";
import { publicPages } from "./public-pages.js";
import { responseRoutes } from "./responses/routes.js";
import { setupRoutes } from "./setup/routes.js";
import { termsRoutes } from "./terms/routes.js";

/** What a feature may reach besides its acts: ports, never an adapter. */
export interface FeatureParts {
  readonly store: Store;
  readonly search: Search;
  readonly files: Files;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly backups: Backups;
  readonly url: string;
  readonly demo: boolean;
  readonly language: string;
  readonly documents: Documents;
  readonly live: LiveDoor;
  readonly tickets: Tickets;
  readonly perform: Perform;
  /** For addresses that are pages or files rather than JSON. */
  readonly http: FastifyInstance;
}

/** One line per feature. */
export function featureRoutes(door: Door, parts: FeatureParts): void {
  peopleRoutes(door, parts);
  contributionRoutes(door, parts);
  processRoutes(door, parts);
  planRoutes(door, parts);
  proposalRoutes(door);
  commitmentRoutes(door, parts);
  commentRoutes(door, parts);
  ballotRoutes(door, parts);
  termsRoutes(door, parts);
  decisionRoutes(door);
  responseRoutes(door, parts);
  setupRoutes(door, parts);
  homeRoutes(door, parts);
  exportRoutes(parts);
  publicPages(parts);
}

/** Acts that run on time, by the name under which `later` puts them in the job table. */
export const jobActs: JobActs = {
  [closeDueBallot.name]: closeDueBallot,
  [applyEffect.name]: applyEffect,
  [refreshContributions.name]: refreshContributions,
  [clearStaging.name]: clearStaging,
};
