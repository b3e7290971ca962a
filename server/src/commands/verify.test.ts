import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ExportedLog, exportOf } from "@accord/shared/decisions";
import { ambiguityIn } from "@accord/shared/verifier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestFolder, testFolder } from "../testing/folder.js";
import { accord } from "../testing/run-command.js";

describe("accord verify", () => {
  let folder: TestFolder;
  let log: ExportedLog;
  const check = async (name: string, text: string, ...more: string[]) => {
    await writeFile(join(folder.path, name), text);
    return accord(["verify", name, ...more], {
      ACCORD_TYPED_IN: folder.path,
      ACCORD_DATA: join(folder.path, "none"),
    });
  };

  beforeAll(async () => {
    folder = await testFolder();
    log = exportOf([], { process: "plan", openingsPublic: () => true });
  });
  afterAll(() => folder.remove());

  it("[CMD-8] says what it has counted, and ends with 0 where the log is whole", async () => {
    const { code, lines } = await check("good.json", JSON.stringify(log));
    expect([code, lines.at(-1)]).toEqual([0, "The log is whole."]);
    expect(lines).toContain("withheld: 0");
    expect(lines[0]).toContain("0 entries");
  });

  it("[CMD-8] names what was expected and what was found, and ends with 1", async () => {
    const { code, lines } = await check("bad.json", JSON.stringify({ ...log, process: "another" }));
    expect(code).toBe(1);
    expect(lines.join("\n")).toMatch(/The file, closingHash: expected [0-9a-f]{64}, found [0-9a-f]{64}/);
    const json = await check("bad.json", JSON.stringify({ ...log, process: "another" }), "--json");
    expect(json.code).toBe(1);
    expect(JSON.parse(json.lines.join("\n"))).toMatchObject({
      ok: false,
      findings: [{ field: "closingHash" }],
    });
  });

  it("[CMD-8] finds every value of the head that was changed", async () => {
    for (const [key, value] of Object.entries(log)) {
      if (key === "entries") continue;
      const other = typeof value === "number" ? value + 1 : `${value}x`;
      expect([key, (await check("changed.json", JSON.stringify({ ...log, [key]: other }))).code]).toEqual([
        key,
        1,
      ]);
    }
  });

  it("[CMD-8] ends with 2 where there is nothing to check", async () => {
    expect((await check("text.json", "this is no JSON")).code).toBe(2);
    expect((await accord(["verify", join(folder.path, "missing.json")])).code).toBe(2);
    expect((await check("good.json", JSON.stringify(log), "--since", "missing.json")).code).toBe(2);
  });

  it("[CMD-8] ends with 1 where JSON would hide a value", async () => {
    const twice = JSON.stringify(log).replace('"process":"plan"', '"process":"secret","process":"plan"');
    const { code, lines } = await check("twice.json", twice);
    expect([code, lines.join("\n")]).toEqual([
      1,
      expect.stringContaining('"process" stands twice in one object'),
    ]);
  });

  it("[CMD-9] an older file of the same log is compared", async () => {
    await writeFile(join(folder.path, "older.json"), JSON.stringify(log));
    expect((await check("good.json", JSON.stringify(log), "--since", "older.json")).code).toBe(0);
    const other = exportOf([], { process: "another", openingsPublic: () => true });
    expect((await check("other.json", JSON.stringify(other), "--since", "older.json")).code).toBe(1);
  });
});

describe("what JSON lets pass without a word", () => {
  it.each([
    ['{"a":1,"a":2}', '"a" stands twice in one object'],
    ['{"a":{"b":1},"c":[{"b":1,"\\u0062":2}]}', '"b" stands twice in one object'],
    ['{"a":1.0}', "1.0 is not a plain integer"],
    ['{"a":90071992547409930000}', "90071992547409930000 is not a plain integer"],
    ['{"a":-0}', "-0 is not a plain integer"],
  ])("[CMD-8] %s: %s", (text, found) => {
    expect(ambiguityIn(text)).toBe(found);
  });

  it("[CMD-8] equal keys in different objects, and words that look like JSON, are fine", () => {
    expect(ambiguityIn('[{"a":1},{"a":2},{"b":{"a":"x"},"a":-12}]')).toBeNull();
    expect(ambiguityIn('{"text":"{\\"a\\":1.5, \\"a\\": 2}", "more" : "a\\\\"}')).toBeNull();
  });
});
