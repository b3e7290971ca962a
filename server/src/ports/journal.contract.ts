import { describe, expect, it } from "vitest";
import type { Journal, StoredUpdate } from "./journal.js";
import type { Store } from "./store.js";

interface JournalUnderTest {
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
      expect(seqs).toEqual([1, 1, 2]);
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
      await journal.write(
        async (tx) =>
          void (await journal.append(
            tx,
            Array.from({ length: 9 }, (_, i) => update(one, i)),
          )),
      );
      for (const seq of [5, 9, 7]) {
        await journal.write((tx) =>
          journal.putHead(tx, one, { seq, bytes: Uint8Array.of(seq), vector: Uint8Array.of(seq, seq) }),
        );
      }
      const head = await journal.head(store.read, one);
      expect(head?.seq).toBe(9);
      expect([...(head?.bytes ?? [])]).toEqual([9]);
      expect([...(head?.vector ?? [])]).toEqual([9, 9]);
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

    it("[SYNC-30] updates put away in a segment come as they were stored, from any place, and none is there twice", async () => {
      const {
        store,
        journal,
        documents: [one, two],
      } = await open();
      const at = (minute: number) => `2026-11-02T09:0${minute}:00.000Z`;
      const rows = Array.from({ length: 6 }, (_, i) => ({
        ...update(one, i, i + 1),
        at: at(i),
        act: i === 2 ? "a1" : null,
      }));
      await journal.write(async (tx) => void (await journal.append(tx, [...rows, update(two, 9)])));
      const whole = async (seq: number) => {
        const found = [];
        for await (const row of journal.since(store.read, one, seq))
          found.push({ document: one, seq: row.seq, bytes: [...row.bytes], act: row.act, at: row.at });
        return found;
      };
      const before = await whole(0);
      const ready = [];
      for await (const row of journal.since(store.read, one, 0)) if (row.seq <= 4) ready.push(row);
      const packed = await journal.pack(ready, Uint8Array.of(7));
      for (let again = 0; again < 2; again++) {
        await journal.write((tx) => journal.putPacked(tx, one, packed));
        for (let seq = 0; seq <= 6; seq++) expect(await whole(seq)).toEqual(before.slice(seq));
      }
      expect([await journal.packedTo(store.read, one), await journal.packedTo(store.read, two)]).toEqual([
        4, 0,
      ]);
      expect(await journal.lastOfWhole(store.read, one)).toBe(6);
      expect(await journal.checkpoint(store.read, one, 3)).toBeNull();
      expect([...((await journal.checkpoint(store.read, one, 5))?.bytes ?? [])]).toEqual([7]);
      const lasts = [];
      for (let minute = 0; minute <= 6; minute++)
        lasts.push(await journal.lastAt(store.read, one, at(minute)));
      expect(lasts).toEqual([1, 2, 3, 4, 5, 6, 6]);
      expect(await journal.lastAt(store.read, one, "2026-11-01T00:00:00.000Z")).toBe(0);
      await journal.write(async (tx) => {
        expect(await journal.append(tx, [update(one, 8)])).toEqual([7]);
      });
    });

    it("[SYNC-32] how many were written up to a moment is the same after packing, also where the clock went back", async () => {
      const {
        store,
        journal,
        documents: [one],
      } = await open();
      const at = (minute: number) => `2026-11-02T09:0${minute}:00.000Z`;
      // Ahead within a segment, over the border of two, and in what is not packed.
      const minutes = [1, 5, 2, 6, 3, 4, 8, 7, 5, 9];
      const rows = minutes.map((minute, i) => ({ ...update(one, i), at: at(minute) }));
      await journal.write(async (tx) => void (await journal.append(tx, rows)));
      const lasts = async () => {
        const found = [];
        for (let minute = 0; minute <= 9; minute++)
          found.push(await journal.lastAt(store.read, one, at(minute)));
        return found;
      };
      const before = await lasts();
      expect(before).toEqual([0, 1, 3, 5, 6, 9, 9, 9, 9, 10]);
      const stored: StoredUpdate[] = [];
      for await (const row of journal.since(store.read, one, 0)) stored.push(row);
      for (const [first, last] of [
        [0, 4],
        [4, 7],
        [7, 10],
      ]) {
        const packed = await journal.pack(stored.slice(first, last), Uint8Array.of(7));
        await journal.write((tx) => journal.putPacked(tx, one, packed));
        expect(await lasts()).toEqual(before);
      }
    });

    it("[WHO-3] what is kept of authors goes forward only, for each document by itself", async () => {
      const {
        store,
        journal,
        documents: [one, two],
      } = await open();
      const kept = async (id: string) => {
        const found = await journal.authors(store.read, id);
        return found && [found.seq, ...found.bytes];
      };
      expect(await kept(one)).toBeNull();
      await journal.keepAuthors(one, { seq: 7, bytes: Uint8Array.of(1, 2) });
      await journal.keepAuthors(one, { seq: 5, bytes: Uint8Array.of(3) });
      expect([await kept(one), await kept(two)]).toEqual([[7, 1, 2], null]);
      await journal.keepAuthors(one, { seq: 8, bytes: Uint8Array.of(4) });
      expect(await kept(one)).toEqual([8, 4]);
    });
  });
}
