import { eq } from "drizzle-orm";
import type { Journal } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import { document as documents } from "../ports/tables/index.js";
import type { DocumentAccess } from "./access.js";
import type { Session, Turned } from "./session.js";

/** Rights, session and lock as they stand in this transaction (T3, T4); null: the words may be written. */
export async function admission(
  tx: Db,
  id: string,
  session: Session,
  access: DocumentAccess,
  now: string,
): Promise<Turned | null> {
  const { reader } = session;
  const right = await access.rightOn(tx, reader.person, id, now);
  const standing = await access.standingOf(tx, reader, now);
  if (right === null) {
    const [row] = await tx.select({ gone: documents.gone }).from(documents).where(eq(documents.id, id));
    if (row === undefined || row.gone !== null) return "epoch_gone";
  }
  if (standing === "ended") return "session_ended";
  if (right === null) return "rights_lost";
  if (standing === "changed") return "changed";
  if ((await access.lockOf(tx, id)) !== null) return "locked";
  return right === "edit" ? null : "rights_lost";
}

/**
 * Who was admitted in the writer's own transactions stays so while nothing but its words has been written since and no
 * date has come that ends it: then no right, lock or session can have changed. An act's transaction asks anew, it may
 * have changed them itself.
 */
export class Admissions {
  readonly #journal: Journal;
  #admittedUntil = new WeakMap<Session, number>();
  #writes = -1;

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  async begin(tx: Db): Promise<void> {
    if ((await this.#journal.writes(tx)) !== this.#writes) this.#admittedUntil = new WeakMap();
  }

  async end(tx: Db): Promise<void> {
    this.#writes = await this.#journal.writes(tx);
  }

  async of(...asked: Parameters<typeof admission>): Promise<Turned | null> {
    const [tx, , session, access, now] = asked;
    const until = this.#admittedUntil.get(session);
    if (until !== undefined && Date.parse(now) < until) return null;
    this.#admittedUntil.delete(session);
    const turned = await admission(...asked);
    if (turned === null) {
      const end = await access.endOf(tx, session.reader, now);
      this.#admittedUntil.set(session, end === null ? Number.POSITIVE_INFINITY : Date.parse(end));
    }
    return turned;
  }
}
