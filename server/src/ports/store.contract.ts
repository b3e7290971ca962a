import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "./store.js";
import { fact } from "./tables/index.js";

/** What every store must do. `open` gives an empty one with all tables. */
export function storeContract(
  name: string,
  open: () => Promise<{ store: Store; remove(): Promise<void> }>,
): void {
  describe(`store: ${name}`, () => {
    let store: Store;
    let remove: () => Promise<void>;

    beforeEach(async () => {
      ({ store, remove } = await open());
    });
    afterEach(async () => {
      await store.close();
      await remove();
    });

    const keys = async () => (await store.read.select().from(fact).orderBy(fact.key)).map(({ key }) => key);

    it("[STORE-1] works run one after the other, in the order in which they were asked for", async () => {
      const seen: string[] = [];
      const work = (no: number) =>
        store.transact(async (tx) => {
          seen.push(`${no} begins`);
          for (let turn = 0; turn < 5 - no; turn++) await tx.select().from(fact);
          await tx.insert(fact).values({ key: `k${no}`, value: "" });
          seen.push(`${no} ends`);
          return no;
        });
      expect(await Promise.all([0, 1, 2, 3, 4].map(work))).toEqual([0, 1, 2, 3, 4]);
      expect(seen).toEqual([0, 1, 2, 3, 4].flatMap((no) => [`${no} begins`, `${no} ends`]));
    });

    it("[STORE-2] a work that rejects leaves nothing, tells its own reason, and the next one runs", async () => {
      await expect(
        store.transact(async (tx) => {
          await tx.insert(fact).values({ key: "lost", value: "" });
          throw new Error("for a reason");
        }),
      ).rejects.toThrow("for a reason");
      await store.transact((tx) => tx.insert(fact).values({ key: "kept", value: "" }));
      expect(await keys()).toEqual(["kept"]);
    });

    it("[STORE-2] a statement that the store refuses undoes the whole work", async () => {
      await expect(
        store.transact(async (tx) => {
          await tx.insert(fact).values({ key: "one", value: "" });
          await tx.insert(fact).values({ key: "one", value: "again" });
        }),
      ).rejects.toThrow();
      expect(await keys()).toEqual([]);
    });

    it("[STORE-3] readers see committed rows only; the work sees its own", async () => {
      await store.transact(async (tx) => {
        await tx.insert(fact).values({ key: "new", value: "" });
        expect(await tx.select().from(fact)).toHaveLength(1);
        expect(await keys()).toEqual([]);
      });
      expect(await keys()).toEqual(["new"]);
    });

    it("[STORE-4] reading never writes", async () => {
      await expect((async () => store.read.insert(fact).values({ key: "x", value: "" }))()).rejects.toThrow();
      expect(await keys()).toEqual([]);
    });

    it("[STORE-5] closing waits for works that were asked for, and then refuses", async () => {
      const asked = store.transact(async (tx) => {
        await tx.insert(fact).values({ key: "last", value: "" });
        const [row] = await tx.select().from(fact).where(eq(fact.key, "last"));
        return row?.key;
      });
      await store.close();
      expect(await asked).toBe("last");
      await expect(store.transact(async () => 1)).rejects.toThrow("closed");
    });

    it("[STORE-5] closing twice is closing once", async () => {
      await store.close();
      await expect(store.close()).resolves.toBeUndefined();
    });
  });
}
