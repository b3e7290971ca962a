import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderFiles } from "../adapters/files/folder.js";
import { openReader } from "../adapters/sqlite/open.js";
import { SqliteStore } from "../adapters/sqlite/store.js";
import { formersOf, successorOf } from "../documents/text.js";
import { document, fact, logEntry, process, session } from "../ports/tables/index.js";
import { settingsFrom } from "../settings.js";
import { folderOfAna } from "../testing/folder-of-ana.js";
import { accord } from "../testing/run-command.js";

const at = "2026-11-02T09:00:00.000Z";

describe("the command line on a data folder", () => {
  let folder: Awaited<ReturnType<typeof folderOfAna>>;
  let env: Record<string, string>;
  beforeEach(async () => {
    folder = await folderOfAna();
    env = folder.env;
  });
  afterEach(() => folder.remove());

  it("[CMD-1] says what it can do, and ends with 2 where it was used wrongly", async () => {
    expect(await accord(["help"])).toMatchObject({ code: 0 });
    for (const wrong of [
      [],
      ["nothing"],
      ["verify"],
      ["settings", "more"],
      ["user"],
      ["user", "list", "--odd"],
      ["export", "one"],
    ]) {
      const { code, lines } = await accord(wrong, env);
      expect([wrong, code]).toEqual([wrong, 2]);
      expect(lines.join("\n")).toContain("Usage: npm run -s accord --");
    }
  });

  it("[CMD-2] settings lists the one table, hides passwords in addresses, and fails on a broken one", async () => {
    const { code, lines } = await accord(["settings", "--json"], {
      ...env,
      ACCORD_SMTP_URL: "smtp://me:hush@mail.example.org",
    });
    expect(code).toBe(0);
    const rows = JSON.parse(lines.join("\n")) as { name: string; value: string; usual: string }[];
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["ACCORD_PORT", "ACCORD_HOST", "ACCORD_DATA", "ACCORD_URL", "ACCORD_SMTP_URL"]),
    );
    expect(lines.join("\n")).not.toContain("hush");
    const broken = await accord(["settings"], { ...env, ACCORD_PORT: "many" });
    expect(broken.code).toBe(1);
    expect(broken.lines.at(-1)).toContain("ACCORD_PORT");
  });

  it("[CMD-3] with no server running a command opens the house itself", async () => {
    const { code, lines } = await accord(["user", "list", "--json"], env);
    expect(code).toBe(0);
    expect(JSON.parse(lines.join("\n"))).toMatchObject([
      { email: "ana@example.org", name: "Ana", roles: [] },
    ]);
  });

  it("[CMD-4] a folder without Accord in it is named", async () => {
    const { code, lines } = await accord(["user", "list"], {
      ...env,
      ACCORD_DATA: join(folder.path, "elsewhere"),
    });
    expect([code, lines]).toEqual([
      1,
      [`There is no Accord in ${join(folder.path, "elsewhere")}. Set ACCORD_DATA to its data folder.`],
    ]);
  });

  describe("backup and restore", () => {
    const backupTo = join("kept", "one");
    const mark = async () => {
      const reader = openReader(folder.file);
      const row = reader.prepare("select value from fact where key = 'mark'").get() as { value: string };
      reader.close();
      return row.value;
    };
    const change = () =>
      folder.inStore((tx) => tx.update(fact).set({ value: "after" }).where(eq(fact.key, "mark")));

    beforeEach(async () => {
      await mkdir(join(folder.path, "kept"));
      const files = await folderFiles(join(folder.path, "files"));
      await files.put(new TextEncoder().encode("an attachment"));
    });

    it("[CMD-6] restore puts it back, keeps what was there, gives texts a new epoch and ends sessions", async () => {
      await accord(["backup", backupTo], env);
      await change();
      const { code, lines } = await accord(["restore", backupTo, "--json"], env);
      expect([code, lines.join("\n")]).toEqual([0, expect.stringContaining('"documents": 1')]);
      expect(await mark()).toBe("before");
      const store = new SqliteStore(folder.file);
      const [former, text] = await store.read.select().from(document);
      expect([former?.id, former?.epoch, former?.gone]).toEqual(["document-1", 1, expect.any(String)]);
      expect([text?.epoch, text?.gone, text?.subject]).toEqual([2, null, former?.subject]);
      expect(await store.read.select().from(session)).toEqual([]);
      await store.close();
      expect(await readdir(join(folder.path, "files"))).toHaveLength(1);
      expect((await readdir(join(folder.path, "backups")))[0]).toMatch(/^before-restore-/);
      expect((await readdir(folder.path)).filter((name) => name.startsWith("restoring-"))).toEqual([]);
    });

    it("[CMD-6] [ROOM-3] a backup restored again knows the texts that began since: who holds one is told that it is gone", async () => {
      await accord(["backup", backupTo], env);
      const ids: string[] = [];
      for (const epoch of [2, 3, 4]) {
        expect((await accord(["restore", backupTo], env)).code).toBe(0);
        const store = new SqliteStore(folder.file);
        const texts = await store.read.select().from(document);
        const [live, ...more] = texts.filter(({ gone }) => gone === null);
        expect([live?.epoch, more]).toEqual([epoch, []]);
        expect((await formersOf(store.read, live?.id ?? "")).sort()).toEqual(["document-1", ...ids].sort());
        for (const id of ids) expect(await successorOf(store.read, id)).toBe(live?.id);
        ids.push(live?.id ?? "");
        await store.close();
      }
    });

    it("[CMD-6] data that can't be read any more is restored all the same", async () => {
      await accord(["backup", backupTo], env);
      await writeFile(folder.file, "no database");
      expect((await accord(["restore", backupTo, "--shorten-log"], env)).code).toBe(0);
      expect(await mark()).toBe("before");
    });

    it("[CMD-6] refuses a backup in which one byte has changed, and touches nothing", async () => {
      await accord(["backup", backupTo], env);
      await change();
      const file = join(folder.path, backupTo, "accord.db");
      const bytes = await readFile(file);
      bytes[5000] = (bytes[5000] ?? 0) ^ 1;
      await writeFile(file, bytes);
      const { code, lines } = await accord(["restore", backupTo], env);
      expect([code, lines]).toEqual([
        1,
        ["The backup is not whole: accord.db has changed since it was written."],
      ]);
      expect(await mark()).toBe("after");
    });

    it("[CMD-7] refuses to shorten the decision log unasked, and to put another one in its place", async () => {
      await addEntry(1);
      await accord(["backup", backupTo], env);
      await addEntry(2);
      const refused = await accord(["restore", backupTo], env);
      expect([refused.code, refused.lines]).toEqual([
        1,
        [
          "This would shorten the decision log of plan from 2 entries to 1. To do it all the same: --shorten-log.",
        ],
      ]);
      expect((await accord(["restore", backupTo, "--shorten-log"], env)).code).toBe(0);

      await addEntry(2, "another");
      await accord(["backup", join("kept", "two")], env);
      await accord(["restore", backupTo, "--shorten-log"], env);
      await addEntry(2, "one more");
      const other = await accord(["restore", join("kept", "two")], env);
      expect([other.code, other.lines]).toEqual([
        1,
        [expect.stringContaining("in the backup is another one than the data's")],
      ]);
    });

    async function addEntry(sequence: number, hash = `hash-${sequence}`): Promise<void> {
      await folder.inStore(async (tx) => {
        await tx
          .insert(process)
          .values({
            id: "p",
            slug: "plan",
            title: "Plan",
            memberName: "Town",
            memberLevel: "local",
            language: "en",
            timeZone: "UTC",
            settings: {} as never,
            createdAt: at,
          })
          .onConflictDoNothing();
        await tx.insert(logEntry).values({
          process: "p",
          sequence,
          kind: "decision",
          at,
          core: {} as never,
          openings: {},
          previousHash: "",
          hash,
        });
      });
    }
  });
});

describe("settings", () => {
  it.each([
    ["ACCORD_PORT", "many"],
    ["ACCORD_URL", "ftp://x"],
    ["ACCORD_URL", "https://accord.example.org/under"],
    ["ACCORD_SMTP_URL", "http://x"],
    ["ACCORD_TRUST_PROXY", "true"],
    ["ACCORD_TRUST_PROXY", "10.0.0.1, everybody"],
    ["ACCORD_TRUST_PROXY", "0.0.0.0/0"],
    ["ACCORD_LOG", "loud"],
  ])("[RUN-2] a broken %s is named", (name, value) => {
    expect(() => settingsFrom({ [name]: value }, false)).toThrow(name);
  });

  it.each([
    [{ ACCORD_HOST: "::1" }, "http://[::1]:3000"],
    [{ ACCORD_HOST: "::" }, "http://127.0.0.1:3000"],
    [{ ACCORD_URL: "https://accord.example.org/" }, "https://accord.example.org"],
  ])("[RUN-1] with %o its address is %s", (given, address) => {
    expect(settingsFrom(given, false).url).toBe(address);
  });
});
