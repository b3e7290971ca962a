import type { Checkpoint } from "@accord/shared/decisions";
import { rootOver } from "@accord/shared/verifier";
import { keptCheckpoints } from "../adapters/files/kept-checkpoints.js";
import { hashesUpTo } from "../adapters/sqlite/backup.js";

/** Null: the log in this database begins with what was signed; else the sentence that says why not (G17). */
export function otherThanSigned(
  file: string,
  { process, size, root }: Checkpoint,
  where: string,
): string | null {
  const hashes = hashesUpTo(file, process, size);
  if (hashes.length < size)
    return `The decision log of ${process} in ${where} ends at entry ${hashes.length}; the checkpoint signs ${size}.`;
  return rootOver(hashes) === root
    ? null
    : `The decision log of ${process} in ${where} is another one than the checkpoint signs.`;
}

/** What was signed on this folder and is not in its database, each with its sentence. */
export const missingFrom = (data: string, file: string, where: string) =>
  keptCheckpoints(data).flatMap((kept) => {
    const sentence = otherThanSigned(file, kept, where);
    return sentence === null ? [] : [{ kept, sentence }];
  });
