import { lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

const owner = (): number | null => process.getuid?.() ?? null;
const signpost = (port: number): string => join(tmpdir(), `accord-demo-${owner() ?? "here"}-${port}.path`);

/** The throwaway folder of a demo, with a file by which the operator's commands find it from the port alone. */
export async function temporaryFolder(port: number): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), "accord-demo-"));
  const sign = signpost(port);
  rmSync(sign, { force: true });
  writeFileSync(sign, path, { mode: 0o600, flag: "wx" });
  return {
    path,
    remove() {
      if (readSign(sign) === path) rmSync(sign, { force: true });
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The folder of the demo that runs on this port; null where none was started by the same person. */
export const folderOfDemo = (port: number): string | null => readSign(signpost(port));

function readSign(sign: string): string | null {
  try {
    const { uid } = lstatSync(sign);
    return owner() === null || uid === owner() ? readFileSync(sign, "utf8") : null;
  } catch {
    return null;
  }
}
