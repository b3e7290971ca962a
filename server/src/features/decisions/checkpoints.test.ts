import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ExportedLog, releasePublished } from "@accord/shared/decisions";
import { verifyLog, verifyProof } from "@accord/shared/verifier";
import { asc, eq, like } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { act } from "../../acts/act.js";
import { checkpointKey } from "../../adapters/files/checkpoint-key.js";
import { copyDatabase } from "../../adapters/sqlite/backup.js";
import { openWriter } from "../../adapters/sqlite/open.js";
import { logCheckpoint, outbox } from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { houseIn } from "../../testing/restarting.js";
import { accord } from "../../testing/run-command.js";

let house: TestHouse;
beforeEach(async () => {
  releases = 0;
  house = await openTestHouse();
});
afterEach(() => house.close());

let releases = 0;
const outcomes = { inclusion: 1, amendment: 0, rejection: 0 };
const frozen = { subject: "terms", number: 1, root: "0".repeat(64), commitments: {} };
type Written = { frozen: number; published: number };
const system = { kind: "system" } as const;
const write = act<Written, void>({
  name: "try",
  asks: null,
  thing: async () => ({ process: house.process }),
  async run({ decisions, newSalt }, { frozen: many, published }) {
    const entry = { kind: "version_frozen", core: frozen, openings: {} } as const;
    for (let n = 0; n < many; n++) await decisions.append(house.process, entry);
    for (let n = 0; n < published; n++) {
      const facts = { number: ++releases, response: "1".repeat(64), outcomes };
      await decisions.append(house.process, releasePublished(facts, { title: "Release" }, newSalt));
    }
  },
});
const append = (frozen: number, published: number) => house.app.perform(write, system, { frozen, published });
const got = async <T>(tail: string): Promise<T> => {
  const { statusCode, body } = await house.app.http.inject({ url: `/p/test/${tail}` });
  expect([tail, statusCode]).toEqual([tail, 200]);
  return JSON.parse(body) as T;
};
const sizes = async () =>
  (await house.store.read.select().from(logCheckpoint).orderBy(asc(logCheckpoint.size))).map(
    ({ size }) => size,
  );
const codesOf = ({ findings }: ReturnType<typeof verifyProof>) => findings.map(({ code }) => code);

describe("checkpoints", () => {
  it("[LOG-15] what people go by is signed in the act that writes it, once an act; all else a day later", async () => {
    await append(3, 0);
    expect(await sizes()).toEqual([]);
    await append(1, 2);
    expect(await sizes()).toEqual([6]);
    await append(2, 0);
    house.clock.set("2026-11-03T08:59:59.000Z");
    await house.app.jobs.runDue();
    expect(await sizes()).toEqual([6]);
    house.clock.set("2026-11-03T09:00:00.000Z");
    await house.app.jobs.runDue();
    expect(await sizes()).toEqual([6, 8]);
    const log = await got<ExportedLog>("decisions.json");
    const { checkpoints, signaturesValid } = verifyLog(log).counts;
    expect({ checkpoints, signaturesValid }).toEqual({ checkpoints: 2, signaturesValid: 2 });
  });

  it("[LOG-15] both co-chairs get each one as a letter that the verifier takes", async () => {
    await append(2, 1);
    const letters = await house.store.read.select().from(outbox).orderBy(asc(outbox.to));
    expect(letters.map(({ to }) => to)).toEqual(["chaircivil@example.org", "chairgov@example.org"]);
    for (const { text } of letters) {
      const line = text.split("\n").find((one) => one.startsWith("{")) ?? "";
      expect(codesOf(verifyProof(JSON.parse(line)))).toEqual([]);
      expect(JSON.parse(line)).toEqual(await got("checkpoints/3.json"));
    }
  });

  it("[LOG-14] every entry under the last checkpoint has a proof at its address, and every older checkpoint one that the log goes on from it", async () => {
    for (const outcomes of [1, 2, 4, 1, 9]) await append(1, outcomes);
    await append(1, 0);
    expect(await sizes()).toEqual([2, 5, 10, 12, 22]);
    const held: unknown[] = [];
    for (const size of await sizes()) held.push(await got(`checkpoints/${size}.json`));
    expect(await got("checkpoints.json")).toEqual({ checkpoints: held });
    const log = await got<ExportedLog>("decisions.json");
    for (const { sequence, hash } of log.entries.slice(0, 22)) {
      const proof = await got<{ hash: string }>(`decisions/${sequence}/proof.json`);
      expect([sequence, proof.hash, codesOf(verifyProof(proof, held))]).toEqual([sequence, hash, []]);
    }
    for (const size of await sizes())
      expect(codesOf(verifyProof(await got(`checkpoints/${size}/proof.json`), held))).toEqual([]);
    for (const tail of ["decisions/23/proof.json", "decisions/99/proof.json", "checkpoints/3/proof.json"])
      expect((await house.app.http.inject({ url: `/p/test/${tail}` })).statusCode).toBe(404);
    expect(verifyLog(log, undefined, held).ok).toBe(true);
  });

  it("[LOG-12] entries from before there was a tree are proved all the same", async () => {
    await append(6, 1);
    const before = await got("decisions/3/proof.json");
    const db = openWriter(join(house.folder, "accord.db"));
    db.exec("drop trigger log_node_no_delete; delete from log_node");
    db.close();
    expect(await got("decisions/3/proof.json")).toEqual(before);
    await append(1, 1);
    expect(codesOf(verifyProof(await got("decisions/3/proof.json")))).toEqual([]);
  });

  it("[LOG-15] nothing is signed twice, and nothing where an act fails", async () => {
    const one = { frozen: 0, published: 1 };
    const failing = act<Written, void>({
      ...write,
      run: async (context, input) => {
        await write.run(context, input);
        throw new Error("no");
      },
    });
    await expect(house.app.perform(failing, system, one)).rejects.toThrow("no");
    expect(await sizes()).toEqual([]);
    const again = act<Written, void>({
      ...write,
      run: ({ decisions }) => decisions.checkpoint(house.process),
    });
    await append(1, 1);
    await house.app.perform(again, system, one);
    expect(await sizes()).toEqual([2]);
    expect(
      await house.store.read.select().from(outbox).where(eq(outbox.process, house.process)),
    ).toHaveLength(2);
  });
});

describe("the key beside the data", () => {
  it("[LOG-16] is made once, is its owner's alone, and signs what its public half proves", () => {
    const file = join(house.folder, "another.key");
    const first = checkpointKey(file);
    expect(checkpointKey(file).key).toBe(first.key);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toContain("PRIVATE KEY");
    expect(first.key).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(checkpointKey(join(house.folder, "third.key")).key).not.toBe(first.key);
  });
});

describe("accord verify --checkpoint", () => {
  const verified = (...args: string[]) => accord(["verify", ...args], { ACCORD_TYPED_IN: house.folder });
  const keep = async (name: string, value: unknown) =>
    writeFile(join(house.folder, name), typeof value === "string" ? value : JSON.stringify(value));

  it("[CMD-11] takes a checkpoint as a file or as the letter that brought it; a log that ends before it is found", async () => {
    await append(2, 1);
    await keep("short.json", await got("decisions.json"));
    await append(2, 1);
    await keep("long.json", await got("decisions.json"));
    await keep("held.json", await got("checkpoints/6.json"));
    const [letter] = await house.store.read.select().from(outbox).where(like(outbox.subject, "%6 entries"));
    await keep("letter.txt", letter?.text);
    await keep("empty.txt", "Nothing in it.");
    for (const name of ["held.json", "letter.txt"]) {
      const good = await verified("long.json", "--checkpoint", name);
      expect([good.code, good.lines.at(-1)]).toEqual([0, "The log is whole."]);
      expect(good.lines).toContain("Compared with a checkpoint kept elsewhere.");
      const rolled = await verified("short.json", "--checkpoint", name);
      expect([rolled.code, rolled.lines.join("\n")]).toEqual([1, expect.stringContaining("found 3 entries")]);
    }
    expect((await verified("short.json")).code).toBe(0);
    expect((await verified("long.json", "--checkpoint", "empty.txt")).code).toBe(2);
  });

  it("[CMD-11] a proof is checked as a file of its own", async () => {
    await append(2, 1);
    const proof = await got<object>("decisions/2/proof.json");
    await keep("proof.json", proof);
    expect(await verified("proof.json")).toMatchObject({ code: 0, lines: ["The proof is whole."] });
    await keep("other.json", { ...proof, sequence: 1 });
    expect((await verified("other.json")).code).toBe(1);
  });
});

describe("accord restore beside what was signed", () => {
  it("[CMD-12] a backup from before what was signed is refused, until the operator says otherwise", async () => {
    const env = { ACCORD_TYPED_IN: house.folder, ACCORD_DATA: house.folder };
    await append(2, 1);
    expect((await accord(["backup", "early"], env)).code).toBe(0);
    await append(2, 1);
    expect((await accord(["backup", "late"], env)).code).toBe(0);
    await writeFile(join(house.folder, "held.json"), JSON.stringify(await got("checkpoints/6.json")));
    const restore = (from: string, ...more: string[]) =>
      accord(["restore", from, "--checkpoint", "held.json", ...more], {
        ...env,
        ACCORD_DATA: join(house.folder, `data-of-${from}`),
      });
    expect(await restore("early")).toMatchObject({
      code: 1,
      lines: [expect.stringContaining("ends at entry 3; the checkpoint signs 6")],
    });
    expect((await restore("late")).code).toBe(0);
    expect((await restore("early", "--shorten-log")).code).toBe(0);
  });
  it("[CMD-13] [G17] [T48] an older database put in by hand is not gone on with, until the operator says so", async () => {
    const data = join(house.folder, "by-hand");
    mkdirSync(data);
    const own = join(house.folder, "accord.db");
    await append(2, 1);
    copyDatabase(own, join(house.folder, "early.db"));
    await append(2, 1);
    copyDatabase(own, join(data, "accord.db"));
    cpSync(join(house.folder, "checkpoints"), join(data, "checkpoints"), { recursive: true });
    const opens = async () => {
      const opened = await houseIn(data, house.clock);
      try {
        return await opened.app.perform(write, system, { frozen: 0, published: 1 });
      } finally {
        await opened.close();
      }
    };
    const accept = () => accord(["restore", "--accept"], { ACCORD_DATA: data });
    await opens();
    expect((await accept()).lines).toEqual([expect.stringContaining("there is nothing to accept")]);

    for (const name of ["accord.db", "accord.db-wal", "accord.db-shm"])
      rmSync(join(data, name), { force: true });
    cpSync(join(house.folder, "early.db"), join(data, "accord.db"));
    await expect(opens()).rejects.toThrow("ends at entry 3; the checkpoint signs 7. Restore a later backup");
    expect(await accept()).toMatchObject({
      code: 0,
      lines: [expect.stringContaining("the checkpoint signs 7"), expect.stringContaining("as it lies")],
    });
    await opens();
    expect((await accept()).lines).toEqual([expect.stringContaining("there is nothing to accept")]);
    expect(readdirSync(join(data, "checkpoints")).sort()).toEqual(["test.given-up-at-7", "test.json"]);
  });
});
