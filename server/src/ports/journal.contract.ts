import { describe, expect, it } from "vitest";
import type { Journal } from "./journal.js";
import type { Store } from "./store.js";

export interface JournalUnderTest {
  readonly store: Store;
  readonly journal: Journal;
  /** Ids of two documents that exist. */
  readonly documents: readonly [string, string];
}

/** What every journal keeps to, whatever stands behind it. */
export function journalContract(name: string, open: () => Promise<JournalUnderTest>): void {
  const update = (document: string, ...bytes: number[]) => ({
    document,
    bytes: Uint8Array.from(bytes),
    person: "p1",
    act: null,
    at: "2026-11-02T09:00:00.000Z",
  });
  const all = async (rows: AsyncIterable<{ seq: number; bytes: Uint8Array }>) => {
    const out: { seq: number; bytes: number[] }[] = [];
    for await (const { seq, bytes } of rows) out.push({ seq, bytes: [...bytes] });
    return out;
  };

  describe(`journal: ${name}`, () => {
    it("[SYNC-20] gives back what was appended, per document, in the order of commits", async () => {
      const {
        store,
        journal,
        documents: [one, two],
      } = await open();
      let seqs: number[] = [];
      await journal.write(async (tx) => {
        seqs = await journal.append(tx, [update(one, 1), update(two, 2), update(one, 3)]);
      });
      expect([...seqs].sort((a, b) => a - b)).toEqual(seqs);
      expect((await all(journal.since(store.read, one, 0))).map((row) => row.bytes)).toEqual([[1], [3]]);
      expect((await all(journal.since(store.read, one, seqs[0] ?? 0))).map((row) => row.bytes)).toEqual([
        [3],
      ]);
      expect((await all(journal.since(store.read, two, 0))).map((row) => row.seq)).toEqual([seqs[1]]);
    });

    it("[SYNC-21] a batch that throws leaves nothing, and outside of it nobody sees it before its end", async () => {
      const {
        store,
        journal,
        documents: [one],
      } = await open();
      const failed = journal.write(async (tx) => {
        await journal.append(tx, [update(one, 1)]);
        expect(await all(journal.since(tx, one, 0))).toHaveLength(1);
        expect(await all(journal.since(store.read, one, 0))).toHaveLength(0);
        throw new Error("the batch fails");
      });
      await expect(failed).rejects.toThrow("the batch fails");
      expect(await all(journal.since(store.read, one, 0))).toHaveLength(0);
    });

    it("[SYNC-22] a head replaces an older one and never a newer one", async () => {
      const {
        store,
        journal,
        documents: [one],
      } = await open();
      expect(await journal.head(store.read, one)).toBeNull();
      for (const seq of [5, 9, 7]) {
        await journal.write((tx) => journal.putHead(tx, one, { seq, bytes: Uint8Array.of(seq) }));
      }
      const head = await journal.head(store.read, one);
      expect(head?.seq).toBe(9);
      expect([...(head?.bytes ?? [])]).toEqual([9]);
    });

    it("[SYNC-23] long logs come whole, over more than one page", async () => {
      const {
        store,
        journal,
        documents: [one],
      } = await open();
      const many = 4_500;
      await journal.write(async (tx) => {
        await journal.append(
          tx,
          Array.from({ length: many }, (_, i) => update(one, i % 256)),
        );
      });
      const rows = await all(journal.since(store.read, one, 0));
      expect(rows).toHaveLength(many);
      expect(rows.every((row, i) => row.bytes[0] === i % 256)).toBe(true);
    });
  });
}
