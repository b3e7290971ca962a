import type { Db } from "../ports/store.js";
import type { DocumentAccess } from "./access.js";
import type { Session } from "./session.js";

export interface Right {
  readonly right: "edit" | "read";
  /** Why it may only read. */
  readonly lock: string;
}

/** What connections may do, and whether that may have changed since it was last asked. */
export class Rights {
  /** Told of so far, for whomever: what was asked before the last one is asked again. */
  changes = 0;
  readonly #access: DocumentAccess;
  readonly #read: Db;
  readonly #now: () => string;

  constructor(access: DocumentAccess, read: Db, now: () => string) {
    this.#access = access;
    this.#read = read;
    this.#now = now;
  }

  /** Null: it has been told why it goes. */
  async ask(document: string, session: Session): Promise<Right | null> {
    const { reader } = session;
    const right = await this.#access.rightOn(this.#read, reader.person, document, this.#now());
    const standing = await this.#access.standingOf(this.#read, reader, this.#now());
    // Who has another session by now, after a change of password, goes on with it.
    if (right === null) session.refuse("rights_lost");
    else if (standing !== "good") session.close("restarting", 0);
    if (right === null || standing !== "good") return null;
    const lock = await this.#access.lockOf(this.#read, document);
    return lock === null ? { right, lock: "" } : { right: "read", lock: lock.reason };
  }
}
