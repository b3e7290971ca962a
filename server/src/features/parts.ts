import type { FastifyInstance } from "fastify";
import type { Perform } from "../acts/perform.js";
import type { Documents } from "../documents/index.js";
import type { LiveDoor } from "../doors/live.js";
import type { Tickets } from "../doors/tickets.js";
import type { Backups } from "../ports/backups.js";
import type { Clock } from "../ports/clock.js";
import type { Files } from "../ports/files.js";
import type { Ids } from "../ports/ids.js";
import type { Mailer } from "../ports/mailer.js";
import type { Search } from "../ports/search.js";
import type { Store } from "../ports/store.js";

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
