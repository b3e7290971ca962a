import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeFolder } from "./make-folder.js";
import { startFailure } from "./start-failure.js";
import { testFolder } from "./testing/folder.js";

function saidOf(path: string): string {
  try {
    makeFolder(path);
    return "";
  } catch (error) {
    return startFailure(error);
  }
}

it("[RUN-2] a data folder is made with those above it, and one that can't be is named at once", async () => {
  const { path, remove } = await testFolder();
  try {
    const deep = join(path, "one", "two");
    expect([saidOf(deep), saidOf(deep), existsSync(deep)]).toEqual(["", "", true]);
    const file = join(path, "file");
    await writeFile(file, "");
    const cannot = (at: string, code: string) =>
      `There can't be a data folder at ${at} (${code}). Set ACCORD_DATA to another one.`;
    expect(saidOf(join(file, "one"))).toBe(cannot(file, "EEXIST"));
    if (process.platform === "linux") expect(saidOf("/proc/nope")).toBe(cannot("/proc/nope", "ENOENT"));
  } finally {
    await remove();
  }
});
