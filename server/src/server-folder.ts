import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** Of the server, seen from its sources as from what is built of them. */
export const serverFolder = upFrom(import.meta.dirname);

function upFrom(folder: string): string {
  return existsSync(join(folder, "package.json")) ? folder : upFrom(dirname(folder));
}
