import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Seals } from "../../ports/seals.js";
import { type TestFolder, testFolder } from "../../testing/folder.js";
import { folderSeals } from "./folder.js";

let folder: TestFolder;
let keys: string;
let seals: Seals;

beforeEach(async () => {
  folder = await testFolder();
  keys = join(folder.path, "keys");
  seals = folderSeals(keys);
});
afterEach(() => folder.remove());

const hex = (text: string) => new Uint8Array(Buffer.from(text, "hex"));

describe("seals in a folder", () => {
  it("[SEAL-1] gives back what was sealed, and nothing once its key is destroyed", () => {
    const to = seals.make("one");
    const sealed = seals.seal(to, { choice: "for", reason: "Ünïcode" }, 64);
    expect(seals.opener("one")?.(sealed)).toEqual({ choice: "for", reason: "Ünïcode" });
    expect(folderSeals(keys).opener("one")?.(sealed)).toEqual({ choice: "for", reason: "Ünïcode" });
    seals.destroy("one");
    seals.destroy("one");
    expect([seals.opener("one"), seals.all(), readdirSync(keys)]).toEqual([null, [], []]);
  });

  it("[SEAL-2] all that fits is sealed in as many bytes, each time others; more is refused", () => {
    const to = seals.make("one");
    const sealed = ["for", "for", "against", "x".repeat(40)].map((choice) => seals.seal(to, choice, 64));
    expect(new Set(sealed.map(({ length }) => length))).toEqual(new Set([64 + 48]));
    expect(new Set(sealed.map((bytes) => Buffer.from(bytes).toString("hex"))).size).toBe(4);
    expect(() => seals.seal(to, "x".repeat(62), 64)).toThrow("More than fits");
  });

  it("[SEAL-3] no other key opens it, nor its own when a byte has changed", () => {
    const sealed = seals.seal(seals.make("one"), "for", 64);
    seals.make("two");
    expect(() => seals.opener("two")?.(sealed)).toThrow();
    sealed[50] = (sealed[50] ?? 0) ^ 1;
    expect(() => seals.opener("one")?.(sealed)).toThrow();
  });

  it("[SEAL-4] keys lie under the names of their things, for their owner only, and a name leads nowhere else", () => {
    seals.make("one");
    expect(readdirSync(keys)).toEqual(["one.key"]);
    expect([statSync(keys).mode & 0o777, statSync(join(keys, "one.key")).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
    expect(seals.all()).toEqual(["one"]);
    writeFileSync(join(folder.path, "other.key"), "kept");
    for (const name of ["../other", "", "a/b"]) expect(() => seals.destroy(name)).toThrow();
    expect(readFileSync(join(folder.path, "other.key"), "utf8")).toBe("kept");
  });

  it("[SEAL-5] is a sealed box as libsodium writes it everywhere: one that another program has made opens", () => {
    mkdirSync(keys, { recursive: true });
    writeFileSync(
      join(keys, "old.key"),
      hex("f8bf796a344503db6d6baed4861d1b779469ce507dee6330440757e8aed19d78"),
    );
    const sealed = hex(
      "44c85d799b75519aae115234c4a1c2f686824d92586b3a801dfc7494995f0104fcf009c105ba675484151ebca646f5d2dc285bcb8f775a4acada66fa898e0f57d6ea4e92666d3a3594aa2efdbdb40572",
    );
    expect(seals.opener("old")?.(sealed)).toBe("against");
  });
});
