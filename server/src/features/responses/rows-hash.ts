import { createHash } from "node:crypto";
import { canonicalJson } from "@accord/shared/canonical";
import type { ResponseRow } from "@accord/shared/responses";

/** SHA-256 of the canonical JSON array of rows, taken row by row: ten thousand need no more memory than one. */
export function rowsHash(): { add(row: ResponseRow): void; hex(): string } {
  const hash = createHash("sha256").update("[");
  let first = true;
  return {
    add(row) {
      hash.update(first ? "" : ",").update(canonicalJson(row), "utf8");
      first = false;
    },
    hex: () => hash.update("]").digest("hex"),
  };
}
