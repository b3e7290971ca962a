import { afterEach, beforeEach, expect, it } from "vitest";
import { clientBinding } from "../ports/tables/index.js";
import { Bindings } from "./bindings.js";
import { type Desk, openDesk } from "./testing/desk.js";

const now = "2026-11-02T09:00:00.000Z";
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.create("d1");
  for (const name of ["ana", "ben"]) await desk.person(name);
});
afterEach(() => desk.close());
const load = () => Bindings.load(desk.store.read, "d1");
const stored = async () => {
  const rows = await desk.store.read.select().from(clientBinding);
  return rows.map(({ client, person }) => `${client} ${person}`);
};
const write = async (bindings: Bindings, meanwhile = () => {}) =>
  bindings.saved(
    await desk.store.transact((tx) => {
      const writing = bindings.write(tx);
      meanwhile();
      return writing;
    }),
  );

it("[SYNC-18] an id that is seen while others are being written is written the next time", async () => {
  const bindings = await load();
  bindings.bind(1, "ana", now);
  await write(bindings, () => bindings.bind(2, "ana", now));
  expect([await stored(), bindings.waiting]).toEqual([["1 ana"], true]);
  await write(bindings);
  expect([await stored(), bindings.waiting]).toEqual([["1 ana", "2 ana"], false]);
});

it("[SYNC-18] ids seen here and not written yet stay when those that others wrote are read", async () => {
  const [here, other] = [await load(), await load()];
  for (const id of [1, 2]) here.bind(id, "ana", now);
  other.bind(2, "ben", now);
  await write(other);
  await here.learn(desk.store.read);
  expect([1, 2].map((id) => here.ownership(id, "ana"))).toEqual(["own", "foreign"]);
  await write(here);
  expect(await stored()).toEqual(["2 ben", "1 ana"]);
});
