import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { type Checkpoint, checkpoint } from "@accord/shared/decisions";

const folderIn = (data: string): string => join(data, "checkpoints");
const fileIn = (data: string, process: string): string => join(folderIn(data), `${process}.json`);

/** The last checkpoint of a log, beside the database: which log was signed here is known whatever file is put in. */
export function keepCheckpoint(data: string, signed: Checkpoint): void {
  const file = fileIn(data, signed.process);
  mkdirSync(folderIn(data), { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  const handle = openSync(part, "w", 0o600);
  try {
    writeSync(handle, JSON.stringify(signed));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, file);
}

export function keptCheckpoints(data: string): Checkpoint[] {
  if (!existsSync(folderIn(data))) return [];
  const names = readdirSync(folderIn(data)).filter((name) => name.endsWith(".json"));
  return names.map((name) =>
    checkpoint.parse(JSON.parse(readFileSync(join(folderIn(data), name), "utf8")) as unknown),
  );
}

/** By an operator's word it counts no more; it stays to be read. */
export function setAside(data: string, { process, size }: Checkpoint): void {
  renameSync(fileIn(data, process), join(folderIn(data), `${process}.given-up-at-${size}`));
}
