import { canonicalJson } from "@accord/shared/canonical";
import { exportOf } from "@accord/shared/decisions";
import { asc } from "drizzle-orm";
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from "vitest";
import { logEntry } from "../ports/tables/index.js";
import { openTestHouse, start, type TestHouse } from "../testing/house.js";
import { withPublicPage } from "../testing/public-page.js";
import { InTurn } from "../threads/in-turn.js";

const count = 130;

let house: TestHouse;
let origin = "";
/** Asked for by this one sender: one for each question, and one after each part. */
let turns: MockInstance;
beforeEach(async () => {
  house = await openTestHouse();
  await withPublicPage(house);
  origin = await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  await house.store.transact(async (tx) => {
    for (let sequence = 1; sequence <= count; sequence++)
      await tx.insert(logEntry).values({
        ...{ process: house.process, sequence, kind: kindOf(sequence), at: start },
        // The entry that opened it.
        core: { ballot: sequence - 4 } as never,
        openings: { title: { value: `Said ${sequence}.`, salt: "0".repeat(32) } },
        ...{ previousHash: String(sequence - 1).padStart(64, "0"), hash: String(sequence).padStart(64, "0") },
      });
  });
  turns = vi.spyOn(InTurn.prototype, "add");
});
afterEach(async () => {
  turns.mockRestore();
  await house.close();
});

/** Of six: one that is frozen for nobody, three that are opened, of which all but those of the last ballot are over. */
const kindOf = (sequence: number) =>
  (["version_frozen", "ballot_opened", "decision", "corrected", "effective", "void"] as const)[
    (sequence - 1) % 6
  ] as "decision";

const get = async (address: string, headers: Record<string, string> = {}) => {
  const reply = await fetch(`${origin}/p/test/${address}`, { headers });
  return {
    status: reply.status,
    header: (name: string) => reply.headers.get(name) ?? "",
    body: await reply.text(),
  };
};

it("[RUN-16] the file of a long log is written in parts, with the turn of others between, and the same byte by byte", async () => {
  const { body, header } = await get("decisions.json");
  expect(turns.mock.calls.length).toBeGreaterThan(count / 25);
  const rows = await house.store.read.select().from(logEntry).orderBy(asc(logEntry.sequence));
  const over = new Set(Array.from({ length: Math.floor(count / 6) }, (_none, no) => 6 * no + 2));
  const whole = exportOf(
    rows.map(({ process: _, ...entry }) => entry),
    {
      process: "test",
      openingsPublic: ({ kind, sequence }) =>
        kind !== "version_frozen" && (kind !== "ballot_opened" || over.has(sequence)),
    },
  );
  expect(body).toBe(canonicalJson(whole));
  expect(body).not.toContain(`Said ${count - 2}.`);
  expect((await get("decisions.json", { "if-none-match": header("etag") })).status).toBe(304);
});

it("[RUN-16] its mark changes where what an entry opened was taken away", async () => {
  const etag = (await get("decisions.json")).header("etag");
  await house.store.transact(async (tx) => void (await tx.update(logEntry).set({ openings: {} })));
  const after = await get("decisions.json", { "if-none-match": etag });
  expect([after.status, after.body.includes("Said")]).toEqual([200, false]);
});

it("[RUN-16] so is the page of all its entries, the newest first", async () => {
  const { body, header } = await get("decisions?show=all");
  expect(turns.mock.calls.length).toBeGreaterThan(count / 25);
  expect(header("content-type")).toBe("text/html; charset=utf-8");
  const said = [...body.matchAll(/<bdi>Said (\d+)\./g)].map(([, no]) => Number(no));
  const open = Array.from({ length: count }, (_none, i) => count - i).filter(
    (no) => no % 6 !== 1 && (no % 6 !== 2 || no <= count - (count % 6)),
  );
  expect(said).toEqual(open);
  expect(body.match(/<li data-quiet|<li><p>/g)).toHaveLength(count);
  expect(body).toMatch(/^<!doctype html><html.*<ol class="cards log-entries"><li.*<\/li><\/ol>.*<\/html>$/s);
});
