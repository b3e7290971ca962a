import type { JsonValue } from "@accord/shared/canonical";
import type { App } from "../app.js";
import type { Ids } from "../ports/ids.js";
import type { Store } from "../ports/store.js";
import { exportPublicFiles } from "./operations/export-public-files.js";
import { listPeople } from "./operations/list-people.js";
import { loadFixture } from "./operations/load-fixture.js";
import { newPassword } from "./operations/new-password.js";

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

/** All that the socket answers. The operator is whoever may read the data folder. */
const operations: Readonly<Record<string, Operation>> = {
  "list-people": listPeople,
  "new-password": newPassword,
  "export-public-files": exportPublicFiles,
  "load-fixture": loadFixture,
};

export function operatedOn(operated: Operated): Operate {
  return async (name, input) => {
    const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!operation) throw new Error(`The running Accord does not know "${name}". Is it another version?`);
    return operation(operated, input);
  };
}
