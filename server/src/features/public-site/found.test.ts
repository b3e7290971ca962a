import { join } from "node:path";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { act } from "../../acts/act.js";
import { publishAll, unpublish } from "../../acts/publish.js";
import { openReader } from "../../adapters/sqlite/open.js";
import { drawing } from "../../documents/testing/archive.js";
import type { Db } from "../../ports/store.js";
import { publication } from "../../ports/tables/public-site.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { type FieldFilter, publicationsWith, publishedThemes } from "./filtered.js";

const seed = Number(process.env.ACCORD_SEED ?? 20_261_123);
const names = ["Water", "Schools", "Ärzte", "水", "none", "a; b"];
const outcomes = ["inclusion", "amendment", "rejection", null];

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

/** Publishes, publishes anew with other words or at another place, takes away and publishes again, as it is drawn. */
const publishDrawn = (draw: (most: number) => number): Promise<void> =>
  house.app.perform(
    act<object, void>({
      name: "publish-drawn",
      asks: "publish_contributions",
      thing: async () => ({ process: house.process }),
      async run(context) {
        const drawn = <T>(from: readonly T[]): T => from[draw(from.length)] as T;
        const themes = () => [...new Set(Array.from({ length: draw(4) }, () => drawn(names)))];
        for (let round = 0; round < 12; round++) {
          const bodies = [...new Set(Array.from({ length: 12 }, () => draw(50)))].flatMap((no) => {
            const of = { process: house.process, position: no + (draw(9) === 0 ? 100 : 0) };
            const body = { themes: themes(), round: draw(3) };
            const answer = { theme: themes().join("; "), outcome: drawn(outcomes), round: draw(3) };
            return [
              { ...of, address: `contributions/C-${no}`, kind: "contribution", body },
              { ...of, address: `responses/C-${no}`, kind: "response", body: answer },
            ];
          });
          await publishAll(context, bodies);
          for (let gone = 0; gone < 5; gone++)
            await unpublish(
              context,
              house.process,
              `${drawn(["contributions", "responses"])}/C-${draw(50)}`,
              "why",
            );
        }
      },
    }),
    { kind: "person", id: house.people.secretary ?? "" },
    {},
  );

/** The same by going over the bodies of everything that is public. */
async function byReading(kind: string, filters: readonly FieldFilter[], among?: readonly string[]) {
  const all = await house.store.read.select().from(publication);
  return all
    .filter((row) => row.process === house.process && row.kind === kind && row.tombstone === null)
    .filter(({ address }) => among === undefined || among.includes(address))
    .filter(({ body }) =>
      filters.every(({ field, is }) => {
        const { themes, theme, outcome } = body as {
          themes?: string[];
          theme?: string;
          outcome?: string | null;
        };
        if (field === "outcome") return (outcome ?? "none") === is;
        // [8.3] Of a response in one line: "Water; Schools".
        return themes?.includes(is) ?? (theme === is || theme?.split("; ").includes(is));
      }),
    )
    .sort((a, b) => a.position - b.position);
}

const turn = async (): Promise<void> => undefined;
const each = <T>(all: readonly T[], of: (one: T) => FieldFilter): FieldFilter[][] => [
  [],
  ...all.map((one) => [of(one)]),
];

describe("filtered lists of the public site", () => {
  it(`[RUN-15] [8.3] show what going over all that is public finds, whatever was published and taken away (seed ${seed})`, async () => {
    const draw = drawing(seed);
    await publishDrawn(draw);
    const theme = each(names, (is) => ({ field: "theme" as const, is }));
    const outcome = each(["inclusion", "amendment", "rejection", "none"], (is) => ({ field: "outcome", is }));
    const asked = [
      ...theme.map((filters) => ["contribution", filters] as const),
      ...theme.flatMap((one) => outcome.map((other) => ["response", [...one, ...other]] as const)),
    ];
    let seen = 0;
    for (const [kind, filters] of asked)
      for (const among of [undefined, Array.from({ length: 30 }, () => `${kind}s/C-${draw(50)}`)]) {
        const expected = await byReading(kind, filters, among);
        const part = { offset: draw(8), limit: 6 };
        const given = { filters, ...(among ? { among } : {}) };
        const found = await publicationsWith(house.store.read, house.process, kind, given, part, turn);
        expect(found.total).toBe(expected.length);
        // Two at one place stand in either order.
        const whole = await publicationsWith(
          house.store.read,
          house.process,
          kind,
          given,
          { offset: 0, limit: 500 },
          turn,
        );
        expect(whole.rows.map(({ position }) => position)).toEqual(expected.map(({ position }) => position));
        expect(new Set(whole.rows.map(({ address }) => address))).toEqual(
          new Set(expected.map(({ address }) => address)),
        );
        expect(found.rows).toEqual(whole.rows.slice(part.offset, part.offset + part.limit));
        seen += found.rows.length;
      }
    expect(seen).toBeGreaterThan(50);
    const themes = (await byReading("contribution", [])).flatMap(
      ({ body }) => (body as unknown as { themes: string[] }).themes,
    );
    expect(await publishedThemes(house.store.read, house.process)).toEqual(
      [...new Set(themes)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    );
  });

  it("[RUN-15] are asked of an index in every column that they name, and go over no body", async () => {
    const reader = openReader(join(house.folder, "accord.db"));
    const asked: [string, unknown[]][] = [];
    const logger = { logQuery: (text: string, values: unknown[]) => void asked.push([text, values]) };
    const db = drizzle(reader, { logger }) as unknown as Db;
    const part = { offset: 50, limit: 50 };
    const filters = (...all: FieldFilter[]) => ({ filters: all });
    const theme = { field: "theme", is: "Water" } as const;
    const outcome = { field: "outcome", is: "none" } as const;
    const p = house.process;
    await publicationsWith(db, p, "contribution", filters(theme), part, turn);
    for (const some of [filters(theme), filters(outcome), filters(theme, outcome)])
      await publicationsWith(db, p, "response", some, part, turn);
    const among = { filters: [theme, outcome], among: ["responses/C-1"] };
    await publicationsWith(db, p, "response", among, part, turn);
    await publishedThemes(db, p);
    const plans = asked.map(([text, values]) =>
      (reader.prepare(`explain query plan ${text}`).all(...values) as { detail: string }[]).map(
        ({ detail }) => detail,
      ),
    );
    reader.close();
    for (const detail of plans.flat())
      expect(detail).not.toMatch(/SCAN publi|publication_kind|VIRTUAL TABLE INDEX 0/);
    const counts = asked.flatMap(([text], at) => (text.startsWith("select count") ? [plans[at]?.[0]] : []));
    for (const detail of counts) expect(detail).toContain("COVERING INDEX");
    expect(plans.flat().filter((detail) => detail.includes("publication_place"))).toHaveLength(1);
    expect(plans.flat().join("\n")).toMatch(/published_theme_outcome .*theme=\? AND outcome=\?/);
  });

  it("[RUN-15] what a word found is looked up in pieces, with the turn of others between two", async () => {
    let turns = 0;
    const among = Array.from({ length: 1_200 }, (_, no) => `contributions/C-${no}`);
    const part = { offset: 0, limit: 50 };
    await publicationsWith(
      house.store.read,
      house.process,
      "contribution",
      { filters: [], among },
      part,
      async () => {
        turns += 1;
        // What is taken away meanwhile is not shown; nothing here is public.
        await house.store.read.all(sql`select 1`);
      },
    );
    expect(turns).toBe(2);
  });
});
