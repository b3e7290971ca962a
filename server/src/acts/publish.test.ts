import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sqliteSearch } from "../adapters/sqlite/search.js";
import { publication, publishedCount } from "../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { type ActContext, act } from "./act.js";
import { publicSearch, publish, publishAll, unpublish } from "./publish.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const doing = (run: (context: ActContext) => Promise<void>) =>
  house.app.perform(
    act<null, void>({ name: "try", asks: null, thing: async () => ({ process: house.process }), run }),
    { kind: "system" },
    null,
  );
const page = (n: number, words = `Hospital prices ${n}`) => ({
  process: house.process,
  address: `pages/${n}`,
  kind: "page",
  body: { words },
  position: n,
  words: { title: words, body: "" },
});
const one = async (n: number) => {
  const [row] = await house.store.read
    .select()
    .from(publication)
    .where(and(eq(publication.process, house.process), eq(publication.address, `pages/${n}`)));
  return row;
};
const counted = async () =>
  (await house.store.read.select().from(publishedCount).where(eq(publishedCount.name, "page")))[0]?.value;
const search = (words: string) =>
  sqliteSearch.query(house.store.read, { process: house.process, kind: publicSearch, words, limit: 999 });

describe("publications", () => {
  it("[PUB-1] the same body again is no new version; other words are the next one and findable", async () => {
    await doing((context) => publish(context, page(1)));
    const first = await one(1);
    house.clock.forward(1000);
    await doing((context) => publish(context, page(1)));
    expect(await one(1)).toEqual(first);
    await doing((context) => publish(context, page(1, "School meals")));
    expect(await one(1)).toMatchObject({ version: 2, since: "2026-11-02T09:00:01.000Z" });
    expect([await search("meals"), await search("hospital"), await counted()]).toEqual([["pages/1"], [], 1]);
  });

  it("[PUB-1] many at once are all there, counted once", async () => {
    const many = Array.from({ length: 257 }, (_, i) => page(i + 1));
    await doing((context) => publishAll(context, many));
    await doing((context) => publishAll(context, many.slice(0, 3)));
    await doing((context) => publishAll(context, []));
    expect([await counted(), (await search("hospital")).length, (await one(257))?.position]).toEqual([
      257, 257, 257,
    ]);
  });

  it("[T64] unpublishing leaves the address with its reason, none of the words, and may be taken back", async () => {
    await doing((context) => publishAll(context, [page(1), page(2)]));
    await doing((context) => unpublish(context, house.process, "pages/1", "asked_by_author"));
    expect(await one(1)).toMatchObject({ version: 2, tombstone: "asked_by_author", body: {}, hash: "" });
    expect([await counted(), await search("hospital")]).toEqual([1, ["pages/2"]]);
    const gone = await one(1);
    house.clock.forward(1000);
    await doing((context) => unpublish(context, house.process, "pages/1", "again"));
    await doing((context) => unpublish(context, house.process, "pages/9", "never there"));
    expect([await one(1), await one(9), await counted()]).toEqual([gone, undefined, 1]);
    await doing((context) => publish(context, page(1)));
    expect(await one(1)).toMatchObject({ version: 3, tombstone: null });
    expect([await counted(), (await search("hospital")).length]).toEqual([2, 2]);
  });

  it("[PUB-1] a page published without words is no longer found by those it had", async () => {
    await doing((context) => publish(context, page(1)));
    const { words: _, ...bare } = page(1, "other");
    await doing((context) => publish(context, bare));
    expect(await search("hospital")).toEqual([]);
  });
});
