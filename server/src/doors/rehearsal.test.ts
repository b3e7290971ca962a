import { sql } from "drizzle-orm";
import { afterEach, expect, it, vi } from "vitest";
import { Answers } from "../documents/answers.js";
import { until } from "../documents/testing/desk.js";
import { furnish } from "../testing/furnish.js";
import { handsOfTest } from "../testing/hands.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { rehearse } from "./rehearsal.js";

let house: TestHouse;
afterEach(() => house.close());

const written = async () => {
  const [row] = await house.store.transact((tx) => tx.all<{ n: number }>(sql`select total_changes() as n`));
  return row?.n;
};

it("[SYNC-45] before anybody can come a text is opened for nobody: nothing is written, and nobody stays", async () => {
  house = await openTestHouse();
  await furnish(house, handsOfTest(house));
  const before = await written();
  const { documents } = house.app;
  const connect = vi.spyOn(documents, "connect");
  const answer = vi.spyOn(Answers.prototype, "answer");
  await rehearse(house.app);
  expect(connect.mock.calls.map(([, { reader, right }]) => [reader.person, right])).toEqual([
    ["nobody", "edit"],
  ]);
  expect(answer).toHaveBeenCalledOnce();
  await until(() => documents.stats().sessions === 0);
  expect(documents.stats().waiting).toBe(0);
  expect(await written()).toBe(before);
});

it("[SYNC-45] a text that is damaged keeps no start from listening, and stays as it is", async () => {
  house = await openTestHouse();
  await furnish(house, handsOfTest(house));
  await house.store.transact((tx) =>
    tx.run(
      sql`insert into document_head (document, seq, bytes) select id, 999999, x'00' from document where true on conflict (document) do update set seq = excluded.seq`,
    ),
  );
  const before = await written();
  const connect = vi.spyOn(house.app.documents, "connect");
  // Rejects where it has to be given up.
  await rehearse(house.app);
  expect(connect).toHaveBeenCalledOnce();
  await until(() => house.app.documents.stats().rooms === 0);
  expect(house.app.documents.stats()).toMatchObject({ rooms: 0, sessions: 0, waiting: 0 });
  expect(await written()).toBe(before);
});

it("[SYNC-45] a house without texts opens none", async () => {
  house = await openTestHouse();
  await rehearse(house.app);
  expect(house.app.documents.stats()).toMatchObject({ rooms: 0, sessions: 0 });
});
