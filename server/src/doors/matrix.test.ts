import { join } from "node:path";
import type { Action, Asker } from "@accord/shared/people";
import { pageOfHeader, type Route } from "@accord/shared/protocol";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askersOf, refusalOf } from "../testing/askers.js";
import { type Furniture, furnish } from "../testing/furnish.js";
import { handsOfTest } from "../testing/hands.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import type { Step, Who } from "../testing/step.js";
import { asking } from "../testing/step.js";
import { askedOf, walkOf } from "../testing/walk.js";

let house: TestHouse;
let here: Furniture;
let walk: [string, Step][];
let file: InstanceType<typeof Database>;
let counting: string;

beforeAll(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
  walk = walkOf(house, house.groups.health, here);
  file = new Database(join(house.folder, "accord.db"), { readonly: true });
  const tables = file
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[];
  counting = `select ${tables.map((name) => `(select count(*) from "${name}")`).join(" || ' ' || ")} as rows`;
});
afterAll(async () => {
  file.close();
  await house.close();
});

/** Rows of every table, and the number SQLite raises whenever another connection has committed anything. */
const state = () =>
  `${file.prepare(counting).pluck().get()} / ${file.pragma("data_version", { simple: true })}`;

const walked = (): Route[] => house.app.door.routes.filter(({ path }) => path.includes("/:process"));
const inOrder = (): [Route, Step][] =>
  walk.flatMap(([id, step]): [Route, Step][] => {
    const route = walked().find((one) => one.id === id);
    return route ? [[route, step]] : [];
  });

/** The status a refusal must have; null for who is let through. */
function refusal(asker: Asker, route: Route, step: Step, who: Who): number | null {
  const wanted = refusalOf(asker, route.asks as Action, { process: house.process, ...step.thing });
  return wanted ?? (step.not?.includes(who) ? 403 : null);
}

const told = (route: Route, who: Who, said: string) => `${route.id} by ${who ?? "the public"}: ${said}`;

describe("every address of a process, asked by every role", () => {
  it("[T62] [T63] is in the walk: a new one without a line here is a failure", () => {
    expect([...new Set(walk.map(([id]) => id))].sort()).toEqual(
      walked()
        .map(({ id }) => id)
        .sort(),
    );
    expect(walked().filter(({ asks }) => asks.startsWith("nobody:"))).toEqual([]);
  });

  it("[G6] refuses by 401, 404 or 403 as domain.md 2.2 says, and leaves no row and no change behind", async () => {
    const who = await askersOf(house, asking);
    const wrong: string[] = [];
    let refused = 0;
    for (const [route, step] of inOrder()) {
      for (const [name, asker] of who) {
        const wanted = refusal(asker, route, step, name);
        if (wanted === null) continue;
        refused++;
        const before = state();
        const { status, raw } = await house.ask(name, route, askedOf(step, name));
        if (status !== wanted) wrong.push(told(route, name, `${status} instead of ${wanted} ${raw.body}`));
        if (state() !== before) wrong.push(told(route, name, "was refused and changed something"));
      }
    }
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(300);
  }, 200_000);

  it("[G6] an invented address of a process answers strangers as an existing one does", async () => {
    const differ: string[] = [];
    for (const [route, step] of inOrder()) {
      const bodies = [];
      const asked = askedOf(step, "stranger");
      for (const process of ["test", "no-such-process"]) {
        const { status, raw } = await house.ask("stranger", route, {
          ...asked,
          params: { ...asked?.params, process },
        });
        bodies.push(`${status} ${JSON.stringify({ ...raw.json().error, reference: "" })}`);
      }
      if (bodies[0] !== bodies[1]) differ.push(`${route.id}: ${bodies.join(" / ")}`);
    }
    expect(differ).toEqual([]);
  });

  it("[API-10] does nothing for a page of somebody else, and leaves no row and no change behind", async () => {
    const who = await askersOf(house, asking);
    const wrong: string[] = [];
    let through = 0;
    for (const [route, step] of inOrder()) {
      const [name] = [...who].find(([one, asker]) => one && refusal(asker, route, step, one) === null) ?? [];
      if (!name) continue;
      through++;
      const asked = askedOf(step, name);
      const headers = { ...asked?.headers, [pageOfHeader]: house.people.stranger ?? "" };
      const before = state();
      const { status, raw } = await house.ask(name, route, { ...asked, headers });
      if (status !== 401 || raw.json().error.code !== "somebody_else")
        wrong.push(told(route, name, `${status} ${raw.body}`));
      if (state() !== before) wrong.push(told(route, name, "was refused and changed something"));
    }
    expect(wrong).toEqual([]);
    expect(through).toBeGreaterThan(0.9 * inOrder().length);
  }, 200_000);

  it("[G6] lets through whom the table lets: no 401, no 403, no 5xx, and 404 only for what is gone", async () => {
    const who = await askersOf(house, asking);
    const wrong: string[] = [];
    for (const [route, step] of inOrder()) {
      let done = false;
      for (const [name, asker] of who) {
        if (refusal(asker, route, step, name) !== null) continue;
        const { status, raw } = await house.ask(name, route, askedOf(step, name));
        const gone = status === 404 && step.ends === true && done;
        if ([400, 401, 403, 415].includes(status) || status >= 500 || (status === 404 && !gone))
          wrong.push(told(route, name, `${status} ${raw.body}`));
        done ||= status === 200;
      }
    }
    expect(wrong).toEqual([]);
  }, 200_000);
});
