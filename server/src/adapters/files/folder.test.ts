import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesContract } from "../../ports/files.contract.js";
import { testFolder } from "../../testing/folder.js";
import { folderFiles } from "./folder.js";

filesContract("a folder", async () => {
  const folder = await testFolder();
  return { files: await folderFiles(join(folder.path, "files")), remove: folder.remove };
});

it("[FILES-4] files lie under random names for their owner only, and no part is left behind", async () => {
  const folder = await testFolder();
  const files = await folderFiles(folder.path);
  const { key } = await files.put(new Uint8Array([1, 2, 3]));
  expect(await readdir(folder.path)).toEqual([key]);
  expect((await stat(join(folder.path, key))).mode & 0o777).toBe(0o600);
  await folder.remove();
});

it("[FILES-4] of a file that the disk did not take whole, or that was being written when the process was killed, nothing stays", async () => {
  const folder = await testFolder();
  const files = await folderFiles(folder.path);
  async function* broken() {
    yield new Uint8Array(70_000);
    expect((await readdir(folder.path)).length).toBe(1);
    throw new Error("the disk is full");
  }
  await expect(files.put(broken() as unknown as Uint8Array)).rejects.toThrow("the disk is full");
  expect(await readdir(folder.path)).toEqual([]);

  const { key } = await files.put(new Uint8Array([1, 2, 3]));
  for (const name of [`${"0".repeat(32)}.part`, "kept by somebody.part"])
    await writeFile(join(folder.path, name), "half");
  await folderFiles(folder.path);
  expect((await readdir(folder.path)).sort()).toEqual([key, "kept by somebody.part"].sort());
  await folder.remove();
});
