import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { DocumentAccess } from "./access.js";
import { Admissions } from "./admissions.js";
import type { Session } from "./session.js";
import { type Desk, openDesk } from "./testing/desk.js";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.person("ana");
  await desk.create("d1");
});
afterAll(() => desk.close());

const session = { reader: { person: "ana", name: "Ana", rightsVersion: 0, session: "s" } } as Session;
const start = Date.parse("2026-11-02T09:00:00.000Z");

it("[SYNC-36] a right is asked again as soon as anything but words was written, when a date ends it, and where it was not given", async () => {
  let asked = 0;
  const end = new Date(start + 1_000).toISOString();
  const access: DocumentAccess = {
    async rightOn(db, person) {
      asked++;
      const [row] = await db.all<{ may: "edit" }>(sql`select may from test_right where person = ${person}`);
      return row?.may ?? null;
    },
    standingOf: async () => "good",
    endOf: async (_db, _reader, now) => (now < end ? end : null),
    lockOf: async () => null,
  };
  const admissions = new Admissions(desk.journal);
  const batch = async (ms: number): Promise<{ turned: string | null; asked: number }> => {
    asked = 0;
    let turned: string | null = null;
    await desk.journal.write(async (tx) => {
      await admissions.begin(tx);
      const now = new Date(start + ms).toISOString();
      turned = await admissions.of(tx, "d1", session, access, now);
      const words = { document: "d1", bytes: Uint8Array.of(0, 0), person: "ana", act: null, at: now };
      await desk.journal.append(tx, [words]);
      await admissions.end(tx);
    });
    return { turned, asked };
  };
  expect(await batch(0)).toEqual({ turned: null, asked: 1 });
  expect(await batch(10)).toEqual({ turned: null, asked: 0 });
  expect(await batch(999)).toEqual({ turned: null, asked: 0 });
  expect(await batch(1_000)).toEqual({ turned: null, asked: 1 });
  expect(await batch(1_001)).toEqual({ turned: null, asked: 0 });
  await desk.may("eve", "read");
  expect(await batch(1_010)).toEqual({ turned: null, asked: 1 });
  expect(await batch(1_020)).toEqual({ turned: null, asked: 0 });
  await desk.may("ana", null);
  expect(await batch(1_030)).toEqual({ turned: "rights_lost", asked: 1 });
  expect(await batch(1_040)).toEqual({ turned: "rights_lost", asked: 1 });
  await desk.may("ana", "edit");
  expect(await batch(1_050)).toEqual({ turned: null, asked: 1 });
  const failing = desk.store.transact(async (tx) => {
    await tx.run(sql`delete from test_right where person = 'ana'`);
    throw new Error("undone");
  });
  await expect(failing).rejects.toThrow("undone");
  expect(await batch(1_060)).toEqual({ turned: null, asked: 1 });
});
