import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { folderFiles } from "../adapters/files/folder.js";
import { SqliteStore } from "../adapters/sqlite/store.js";
import { person, session } from "../ports/tables/index.js";
import { builtServer, type Child } from "../testing/child.js";
import { migratedFolder, type TestFolder } from "../testing/folder.js";
import { folderOfAna } from "../testing/folder-of-ana.js";
import { accord } from "../testing/run-command.js";
import { socketOf } from "./socket.js";

const backupTo = join("kept", "one");
let folder: Awaited<ReturnType<typeof folderOfAna>>;
let [elsewhere, broken]: TestFolder[] = [];
/** One server for all tests, and all that can't start beside it at once: starting takes longer than asking. */
let server: Child;
const children: Child[] = [];
const serve = (more: Record<string, string> = {}): Child => {
  const child = builtServer("main.js", [], { ...folder.env, ...more });
  children.push(child);
  return child;
};
const started = async (): Promise<Child> => {
  const child = serve();
  await child.line((line) => line.includes("Server listening"));
  return child;
};
const portOf = ({ lines }: Child): string =>
  /127\.0\.0\.1:(\d+)/.exec(lines.find((line) => line.includes("Server listening")) ?? "")?.[1] ?? "";
const inTheWay: [what: string, given: () => Record<string, string>, sentence: string][] = [
  [
    "[RUN-2] a data folder that is a file",
    () => ({ ACCORD_DATA: import.meta.filename }),
    "There can't be a data folder at",
  ],
  [
    "[RUN-2] an address of another machine",
    () => ({ ACCORD_HOST: "192.0.2.1", ACCORD_DATA: elsewhere?.path ?? "" }),
    "does not have the address",
  ],
  ["[RUN-2] a database that is none", () => ({ ACCORD_DATA: broken?.path ?? "" }), "is no database"],
  ["[RUN-2] a setting that is none", () => ({ ACCORD_PORT: "99999" }), "ACCORD_PORT"],
  ["[T73] another one on the folder", () => ({}), "Another Accord already runs on the data folder"],
];
let stopped: ReadonlyMap<string, Child>;

beforeAll(async () => {
  folder = await folderOfAna();
  [elsewhere, broken] = [await migratedFolder(), await migratedFolder()];
  await writeFile(broken.file, "these are no pages of a database, however long one reads".repeat(20));
  await mkdir(folder.in("kept"));
  const files = await folderFiles(folder.in("files"));
  await files.put(new TextEncoder().encode("an attachment"));
  server = await started();
  stopped = new Map(
    inTheWay.map(([what, given]) => [what, serve({ ...given(), ACCORD_LOG: "silent" })] as const),
  );
}, 120_000);
afterAll(async () => {
  for (const child of children) {
    child.process.kill("SIGKILL");
    await child.ended;
  }
  for (const one of [folder, elsewhere, broken]) await one?.remove();
});

it.each(inTheWay)(
  "%s ends it with a sentence, without a stack",
  async (what, _given, sentence) => {
    const child = stopped.get(what);
    // The goal of T73 is 5 s; a time fails a test beyond ten times its figure only.
    expect(await child?.ended).toMatchObject({ code: 1 });
    expect(child?.lines.at(-1)).toContain(sentence);
    expect(child?.lines.join("\n")).not.toMatch(/^ +at /m);
  },
  50_000,
);

it("[RUN-2] a port in use ends it with a sentence", async () => {
  const data = elsewhere?.path ?? "";
  const second = serve({ ACCORD_DATA: data, ACCORD_PORT: portOf(server), ACCORD_LOG: "silent" });
  expect(await second.ended).toMatchObject({ code: 1 });
  expect(second.lines.at(-1)).toContain("The port is already in use. Set ACCORD_PORT to another one");
});

it("[CMD-1] prints nothing but its own words, and its exit code reaches the shell", async () => {
  const wrong = builtServer("commands/main.js", ["nothing"], folder.env);
  const good = builtServer("commands/main.js", ["settings", "--json"], folder.env);
  expect(await wrong.ended).toMatchObject({ code: 2 });
  expect(await good.ended).toMatchObject({ code: 0 });
  expect(() => JSON.parse(good.lines.join("\n"))).not.toThrow();
});

it("[RUN-1] prints its address, and a link for the first administrator that opens", async () => {
  const url =
    /Accord is open at (\S+)/.exec(await server.line((line) => line.startsWith("Accord is open at")))?.[1] ??
    "";
  const link = /(http\S+)$/.exec(await server.line((line) => line.includes("/setup/")))?.[1] ?? "";
  expect(link.startsWith(`${url}/setup/`)).toBe(true);
  const answer = await fetch(`${url}/api/setup/${link.split("/setup/")[1]}`);
  expect(await answer.json()).toMatchObject({ state: "open" });
});

it("[CMD-3] a running server is asked through its socket, which is its owner's only", async () => {
  expect((await stat(socketOf(folder.path))).mode & 0o777).toBe(0o600);
  const { code, lines } = await accord(["user", "new-password", "Ana@example.org", "--json"], folder.env);
  expect(code).toBe(0);
  expect((JSON.parse(lines.join("\n")) as { password: string }).password).toHaveLength(22);

  const store = new SqliteStore(folder.file);
  const [ana] = await store.read.select().from(person).where(eq(person.id, "person-1"));
  expect(ana?.passwordHash).toMatch(/^\$argon2id\$/);
  expect(ana?.rightsVersion).toBe(2);
  expect(await store.read.select().from(session)).toEqual([]);
  await store.close();

  expect(await accord(["user", "new-password", "nobody@example.org"], folder.env)).toEqual({
    code: 1,
    lines: ["There is nobody and nothing by that name."],
  });
});

it("[CMD-5] a backup of a running server is whole and is never written over another one", async () => {
  const { code, lines } = await accord(["backup", backupTo, "--json"], folder.env);
  expect(code).toBe(0);
  expect(JSON.parse(lines.join("\n"))).toMatchObject({ folder: folder.in(backupTo), files: 2 });
  expect((await accord(["backup", backupTo], folder.env)).code).toBe(1);
});

it("[CMD-6] refuses to restore while a server runs", async () => {
  const { code, lines } = await accord(["restore", backupTo], folder.env);
  expect([code, lines.at(-1)]).toEqual([1, expect.stringContaining("Another Accord already runs")]);
});

it("[CMD-3] a socket left by a killed server is in nobody's way", async () => {
  server.process.kill("SIGKILL");
  await server.ended;
  expect(await readdir(folder.path)).toContain("operator.sock");
  expect(await accord(["user", "list"], folder.env)).toMatchObject({ code: 0 });
  server = await started();
  expect(await accord(["user", "list"], folder.env)).toMatchObject({ code: 0 });
});

it("[RUN-3] a signal that comes twice closes once, and leaves nothing open", async () => {
  server.process.kill("SIGTERM");
  server.process.kill("SIGTERM");
  expect(await server.ended).toMatchObject({ code: 0 });
  expect(await readdir(folder.path)).not.toContain("operator.sock");
  expect(await readdir(folder.path)).not.toContain("accord.db-wal");
});
