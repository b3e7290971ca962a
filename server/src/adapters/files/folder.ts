import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Files } from "../../ports/files.js";

const keyShape = /^[0-9a-f]{32}$/;
const partShape = /^[0-9a-f]{32}\.part$/;

export async function folderFiles(folder: string): Promise<Files> {
  await mkdir(folder, { recursive: true });
  // Of a process that was killed while it wrote.
  for (const name of await readdir(folder)) if (partShape.test(name)) await rm(join(folder, name));
  return {
    async put(bytes) {
      const key = randomBytes(16).toString("hex");
      const temporary = join(folder, `${key}.part`);
      try {
        const file = await open(temporary, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, join(folder, key));
        await syncFolder(folder);
      } catch (error) {
        // On a full disk they would take what the rest of the house needs.
        for (const left of [temporary, join(folder, key)]) await rm(left, { force: true });
        throw error;
      }
      return { key, sha256: createHash("sha256").update(bytes).digest("hex") };
    },
    async get(key) {
      if (!keyShape.test(key)) return null;
      return readFile(join(folder, key)).catch(nullWhereMissing);
    },
    async open(key) {
      if (!keyShape.test(key)) return null;
      const file = await open(join(folder, key)).catch(nullWhereMissing);
      if (file === null) return null;
      try {
        return { bytes: (await file.stat()).size, stream: file.createReadStream() };
      } catch (error) {
        await file.close();
        throw error;
      }
    },
    async remove(key) {
      if (keyShape.test(key)) await rm(join(folder, key), { force: true });
    },
  };
}

function nullWhereMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
