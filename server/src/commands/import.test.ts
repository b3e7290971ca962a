import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { usualSettings } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SqliteStore } from "../adapters/sqlite/store.js";
import { csv, twin } from "../features/contributions/testing/files.js";
import { openHouse } from "../open-house.js";
import { contribution, importDraft, process, publication } from "../ports/tables/index.js";
import { settingsFrom } from "../settings.js";
import { migratedFolder, type TestFolder } from "../testing/folder.js";
import { accord } from "../testing/run-command.js";

describe("accord import", () => {
  let folder: TestFolder;
  let env: Record<string, string>;
  beforeEach(async () => {
    folder = await migratedFolder();
    env = { ACCORD_DATA: folder.path, ACCORD_TYPED_IN: folder.path, ACCORD_LOG: "silent" };
    await inStore((tx) =>
      tx.insert(process).values({
        id: "p",
        slug: "plan",
        title: "Plan",
        memberName: "Town",
        memberLevel: "local",
        language: "en",
        timeZone: "UTC",
        settings: usualSettings,
        createdAt: "2026-11-02T09:00:00.000Z",
      }),
    );
  });
  afterEach(() => folder.remove());

  async function inStore<T>(
    work: Parameters<SqliteStore["transact"]>[0] extends (tx: infer Tx) => unknown
      ? (tx: Tx) => Promise<T>
      : never,
  ): Promise<T> {
    const store = new SqliteStore(folder.file);
    const result = await store.transact(work);
    await store.close();
    return result;
  }
  const kept = () =>
    inStore(async (tx) => ({
      contributions: await tx.select().from(contribution).where(eq(contribution.process, "p")),
      waiting: await tx.select().from(importDraft).where(eq(importDraft.state, "open")),
      public: await tx.select().from(publication),
    }));
  const take = async (file: string, words: string, ...more: string[]) => {
    await writeFile(join(folder.path, file), words);
    return accord(["import", "plan", file, ...more], env);
  };

  it("[CMD-10] takes in a whole file, unpublished, and the same file again doubles nothing", async () => {
    const first = await take("proposals.csv", twin(60), "--json");
    expect([first.code, JSON.parse(first.lines.join("\n"))]).toEqual([
      0,
      expect.objectContaining({ imported: true, rows: 60, added: 60, refusedCount: 0 }),
    ]);
    const after = await kept();
    expect([after.contributions.length, after.waiting, after.public]).toEqual([60, [], []]);
    const again = await take("proposals.csv", twin(60));
    expect([again.code, again.lines]).toEqual([
      0,
      expect.arrayContaining(["60 rows: 0 new, 0 changed, 60 as before, 0 refused."]),
    ]);
    expect((await kept()).contributions).toHaveLength(60);
  });

  it("[CMD-10] a refused row is named with its reason, and nothing of the file is taken in", async () => {
    const words = csv([
      ["id", "created", "title"],
      ["1", "2026-03-01", "Publish waiting times"],
      ["2", "2999-03-01", "Publish prices"],
    ]);
    const { code, lines } = await take("late.csv", words);
    expect([code, lines]).toEqual([
      1,
      expect.arrayContaining([
        'Row 2, line 3, "created": this date is after today: 2999-03-01',
        "Nothing has been imported.",
      ]),
    ]);
    expect(await kept()).toEqual({ contributions: [], waiting: [], public: [] });
  });

  it("[CMD-10] looks without taking anything in, and what it says of the columns can be changed and given back", async () => {
    const words = csv([
      ["a", "b"],
      ["Publish waiting times", "2026-03-01"],
    ]);
    const looked = await take("odd.csv", words, "--check", "--json");
    const { mapping, imported } = JSON.parse(looked.lines.join("\n"));
    expect([looked.code, imported, mapping.columns, (await kept()).contributions]).toEqual([
      1,
      false,
      [null, null],
      [],
    ]);
    const chosen = { ...mapping, columns: ["title", "receivedAt"], usualDay: null };
    await writeFile(join(folder.path, "mapping.json"), JSON.stringify(chosen));
    expect((await take("odd.csv", words, "--mapping", "mapping.json")).code).toBe(0);
    expect((await kept()).contributions).toMatchObject([
      { title: "Publish waiting times", receivedAt: "2026-03-01T00:00:00.000Z" },
    ]);
    await writeFile(join(folder.path, "mapping.json"), JSON.stringify({ ...chosen, dateFormat: "moon" }));
    const wrong = await take("odd.csv", words, "--mapping", "mapping.json");
    expect([wrong.code, wrong.lines.join()]).toEqual([1, expect.stringContaining("dateFormat")]);
  });

  it("[CMD-10] a broken file, an unknown process and a missing file are each told in a sentence", async () => {
    const open = await take("open.csv", 'id,title\n1,"never closed');
    expect([open.code, open.lines]).toEqual([1, ["The quote that opens in line 2 is never closed."]]);
    expect((await accord(["import", "other", "open.csv"], env)).code).toBe(1);
    const missing = await accord(["import", "plan", "none.csv"], env);
    expect([missing.code, missing.lines[0]]).toEqual([2, expect.stringContaining("There is no file")]);
  });

  it("[CMD-3] beside a running server the server takes it in, and refuses in the same words", async () => {
    const house = await openHouse({ ...settingsFrom(env, false), port: 0 });
    try {
      await house.listen();
      expect((await take("proposals.csv", twin(3))).code).toBe(0);
      const open = await take("open.csv", 'id,title\n1,"never closed');
      expect([open.code, open.lines]).toEqual([1, ["The quote that opens in line 2 is never closed."]]);
    } finally {
      await house.close();
    }
    expect((await kept()).contributions).toHaveLength(3);
  });
});
