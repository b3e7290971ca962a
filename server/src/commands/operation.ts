import type { JsonValue } from "@accord/shared/canonical";
import type { App } from "../app.js";
import type { Ids } from "../ports/ids.js";
import type { Store } from "../ports/store.js";

/** What the operator's commands may reach, in the running server or in a house opened for one command. */
export interface Operated {
  readonly app: App;
  readonly store: Store;
  readonly ids: Ids;
  /** The server was started with --demo. */
  readonly demo: boolean;
  readonly url: string;
}

export type Operation = (operated: Operated, input: JsonValue) => Promise<JsonValue>;

export type Operate = (name: string, input: JsonValue) => Promise<JsonValue>;
