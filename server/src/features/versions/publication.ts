import { canonicalJson, type JsonValue, sha256Hex } from "@accord/shared/canonical";
import { and, eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { process as processTable, publication } from "../../ports/tables/index.js";

export interface Published {
  readonly process: string;
  /** Tail of its address under /p/<process>/. */
  readonly address: string;
  readonly kind: string;
  readonly body: JsonValue;
  readonly position: number;
}

/** Writes what the public reads at an address, in the publishing act's transaction; the same body is left as it stands. */
export async function publish(
  { tx, now, announce }: Pick<ActContext, "tx" | "now" | "announce">,
  { process, address, kind, body, position }: Published,
): Promise<void> {
  const { language } = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
  const at = and(
    eq(publication.process, process),
    eq(publication.address, address),
    eq(publication.language, language),
  );
  const hash = sha256Hex(canonicalJson(body));
  const [last] = await tx.select().from(publication).where(at);
  if (last?.hash === hash && last.tombstone === null) return;
  const row = { kind, body, hash, since: now, position, tombstone: null, version: (last?.version ?? 0) + 1 };
  if (last) await tx.update(publication).set(row).where(at);
  else await tx.insert(publication).values({ ...row, process, address, language });
  announce(process, "public");
}
