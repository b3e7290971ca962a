import type { JsonValue } from "@accord/shared/canonical";
import type { App } from "../app.js";
import type { Clock } from "../ports/clock.js";
import type { Files } from "../ports/files.js";
import type { Ids } from "../ports/ids.js";
import type { Store } from "../ports/store.js";

/** What the operator's commands may reach, in the running server or in a house opened for one command. */
export interface Operated {
  readonly app: App;
  readonly store: Store;
  readonly files: Files;
  readonly clock: Clock;
  readonly ids: Ids;
  /** The server was started with --demo. */
  readonly demo: boolean;
  readonly url: string;
}

export type Operation = (operated: Operated, input: JsonValue) => Promise<JsonValue>;

export type Operate = (name: string, input: JsonValue) => Promise<JsonValue>;

/** What an operation refuses, told in the words of the catalogue on either side of the socket. */
export class OperationRefused extends Error {
  constructor(
    readonly code: string | null,
    why: string,
  ) {
    super(why);
  }
}
