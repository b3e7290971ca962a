import { sql } from "drizzle-orm";
import type { Db, Store } from "../ports/store.js";

/** A store that, once told to, lets each work run to its end and then undoes it: what is asked changes nothing. */
export interface Undoing extends Store {
  undo: boolean;
  /** Works that changed something, ran to their end and were undone. */
  ran: number;
}

export function undoing(store: Store): Undoing {
  const undoable =
    <T>(work: (tx: Db) => Promise<T>) =>
    async (tx: Db): Promise<T> => {
      if (!undone.undo) return work(tx);
      const before = await changes(tx);
      const result = await work(tx);
      if ((await changes(tx)) === before) return result;
      undone.ran++;
      throw new Error("Undone.");
    };
  const undone: Undoing = {
    undo: false,
    ran: 0,
    read: store.read,
    settled: () => store.settled(),
    close: () => store.close(),
    transact: (work) => store.transact(undoable(work)),
    transactAside: (work) => store.transactAside(undoable(work)),
  };
  return undone;
}

const changes = async (tx: Db): Promise<number> =>
  (await tx.get<{ made: number }>(sql`select total_changes() as made`)).made;
