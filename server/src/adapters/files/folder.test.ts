import { readdir, stat } from "node:fs/promises";
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
