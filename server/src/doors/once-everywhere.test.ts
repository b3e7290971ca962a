import { join } from "node:path";
import type { Action } from "@accord/shared/people";
import { onceHeader, type Route } from "@accord/shared/protocol";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import { askersOf, refusalOf } from "../testing/askers.js";
import { furnish } from "../testing/furnish.js";
import { handsOfTest } from "../testing/hands.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { asking, type Step } from "../testing/step.js";
import { askedOf, walkOf } from "../testing/walk.js";

let house: TestHouse;
let walk: [string, Step][];
let file: InstanceType<typeof Database>;
beforeAll(async () => {
  house = await openTestHouse();
  walk = walkOf(house, house.groups.health, await furnish(house, handsOfTest(house)));
  file = new Database(join(house.folder, "accord.db"), { readonly: true });
});
afterAll(async () => {
  file.close();
  await house.close();
});

/** A number SQLite raises whenever another connection has committed anything. */
const changes = () => file.pragma("data_version", { simple: true });

it("[ACT-5] whatever is done once: a second arrival has the first's answer and changes nothing", async () => {
  const who = await askersOf(house, asking);
  const wrong: string[] = [];
  const done = new Set<string>();
  const once = new Map<string, Route>(
    house.app.door.routes.filter((route) => route.once).map((route) => [route.id, route]),
  );
  for (const [at, [id, step]] of walk.entries()) {
    const route = once.get(id);
    if (!route) continue;
    for (const [name, asker] of who) {
      if (name === null) continue;
      const thing = { process: house.process, ...step.thing };
      if (refusalOf(asker, route.asks as Action, thing) !== null || step.not?.includes(name)) continue;
      const headers = { [onceHeader]: `press-of-a-walk-${at}-${name}` };
      const asked = { ...askedOf(step, name), headers };
      const first = await house.ask(name, route, asked);
      const before = changes();
      const second = await house.ask(name, route, asked);
      const kept = first.status === 200;
      if (kept && second.raw.body !== first.raw.body) wrong.push(`${id} by ${name}: ${second.raw.body}`);
      if (second.status !== first.status) wrong.push(`${id} by ${name}: ${second.status} ${second.raw.body}`);
      if (changes() !== before) wrong.push(`${id} by ${name} was done twice`);
      if (kept) done.add(id);
    }
  }
  expect(wrong).toEqual([]);
  // The others are refused here, in the state that the walk finds them in.
  expect(done.size).toBeGreaterThan(30);
});
