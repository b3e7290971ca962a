import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Action, type Asker, may, type Thing } from "@accord/shared/people";
import type { RefusalReply, Route } from "@accord/shared/protocol";
import Database from "better-sqlite3";
import { expect } from "vitest";
import { askersOf, refusalOf } from "./askers.js";
import type { Asked } from "./hands.js";
import { openTestHouse, type TestHouse } from "./house.js";
import { asking } from "./step.js";
import { type Undoing, undoing } from "./undoing.js";

export const everybody = [...asking, "chairCivil"] as const;
export type Somebody = (typeof everybody)[number];

/** One act as it is asked of things in every state. */
interface StateRow<T> {
  readonly route: Route;
  readonly asked: (thing: T, who: Somebody) => Asked;
  /** What the right is asked on; without it, the process. */
  readonly on?: (thing: T) => Omit<Thing, "process">;
  /** A second row of the table that the act itself asks for. */
  readonly also?: Action;
  /** What the act answers somebody whom the table lets in, where it is not what it answers the others. */
  readonly but?: (who: Somebody, thing: T, cell: string) => string | undefined;
}

/** A grid of acts by states: "goes", or the code of what refuses the act there. */
export interface StateTable<T> {
  readonly grid: string;
  readonly rows: readonly StateRow<T>[];
  /** By state, in the order of the grid; a function leads the house into the state when its turn has come. */
  readonly things: Readonly<Record<string, readonly T[] | (() => Promise<readonly T[]>)>>;
}

export interface StateHouse extends TestHouse {
  /** Asks every act of every thing, by everybody; what is not as the table of rights and the grid say. */
  walk<T>(table: StateTable<T>): Promise<{ wrong: string[]; asked: number; let: number }>;
}

/** A house in which the walk undoes what it lets through, so that each ask finds the same state. */
export async function openStateHouse(): Promise<StateHouse> {
  let store: Undoing | undefined;
  const house = await openTestHouse({
    around: (stored) => {
      store = undoing(stored);
      return store;
    },
  });
  const file = new Database(join(house.folder, "accord.db"), { readonly: true });
  return {
    ...house,
    walk: (table) => walk(house, store as Undoing, file, table),
    async close() {
      file.close();
      await house.close();
    },
  };
}

/** Everything is answered as the table of rights and the grid say; some are let through, and some are not. */
export async function expectAsTold<T>(house: StateHouse, table: StateTable<T>): Promise<void> {
  const { wrong, asked, let: through } = await house.walk(table);
  expect(wrong).toEqual([]);
  expect(through).toBeGreaterThan(0);
  expect(asked).toBeGreaterThan(through);
}

/** Over every row of every table. */
function digestOf(file: InstanceType<typeof Database>): string {
  const hash = createHash("sha256");
  const tables = file
    .prepare("select name from sqlite_schema where type = 'table' order by name")
    .pluck()
    .all() as string[];
  for (const name of tables)
    for (const row of file.prepare(`select * from "${name}"`).raw().iterate())
      hash.update(JSON.stringify(row));
  return hash.digest("hex");
}

/** The first line names the states, each further one an act and what it meets in them. */
function cellsOf(grid: string): { states: string[]; cells: Map<string, string[]> } {
  const [head = [], ...lines] = grid
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/ +/));
  return { states: head, cells: new Map(lines.map(([act = "", ...cells]) => [act, cells])) };
}

async function walk<T>(
  house: TestHouse,
  store: Undoing,
  file: InstanceType<typeof Database>,
  { grid, rows, things }: StateTable<T>,
) {
  const { states, cells } = cellsOf(grid);
  const wrong: string[] = [];
  if (Object.keys(things).join() !== states.join()) wrong.push(`States of the grid: ${states}`);
  if (rows.map(({ route }) => route.id).join() !== [...cells.keys()].join())
    wrong.push(`Acts of the grid: ${[...cells.keys()]}`);
  const count = { asked: 0, let: 0 };
  for (const [at, state] of states.entries()) {
    const reached = things[state] ?? [];
    const inState = typeof reached === "function" ? await reached() : reached;
    const who = await askersOf(house, everybody);
    const before = digestOf(file);
    store.undo = true;
    for (const row of rows)
      for (const [nth, thing] of inState.entries())
        for (const [name, asker] of who) {
          const wanted = answerOf(house, row, thing, cells.get(row.route.id)?.[at] ?? "", name, asker);
          const [ran, version] = [store.ran, file.pragma("data_version", { simple: true })];
          const { status, raw } = await house.ask(name, row.route, row.asked(thing, name));
          const refused = typeof wanted === "number" ? status : codeOf(raw.body);
          const said = store.ran > ran ? "goes" : refused;
          const what = `${row.route.id}, ${state} ${nth}, by ${name ?? "the public"}`;
          if (said !== wanted) wrong.push(`${what}: ${said} instead of ${wanted} ${raw.body}`);
          if (file.pragma("data_version", { simple: true }) !== version)
            wrong.push(`${what}: something was committed`);
          count.asked++;
          if (said === "goes") count.let++;
        }
    store.undo = false;
    if (digestOf(file) !== before) wrong.push(`${state}: the database is not what it was.`);
  }
  return { wrong, ...count };
}

/** By the table of rights, then by the act's own, then by the grid. */
function answerOf<T>(
  house: TestHouse,
  { route, on, also, but }: StateRow<T>,
  thing: T,
  cell: string,
  who: Somebody,
  asker: Asker,
): string | number {
  const about = { process: house.process, ...on?.(thing) };
  const refused = refusalOf(asker, route.asks as Action, about);
  if (refused !== null) return refused;
  const second = also && may(asker, also, about);
  if (second && !second.allowed) return `may.${second.why}`;
  return but?.(who, thing, cell) ?? cell;
}

function codeOf(body: string): string {
  const { code, issues } = (JSON.parse(body) as RefusalReply).error ?? {};
  return issues?.[0]?.code ?? code ?? body;
}
