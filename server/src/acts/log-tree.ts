import { treeNode } from "@accord/shared/canonical";
import { entryLeaf, type NodeAt, nodesCompletedBy, type Span, spanHash } from "@accord/shared/decisions";
import { and, eq } from "drizzle-orm";
import type { Db } from "../ports/store.js";
import { logEntry, logNode } from "../ports/tables/index.js";

const isAt = (process: string, level: number, place: number) =>
  and(eq(logNode.process, process), eq(logNode.level, level), eq(logNode.place, place));

/** Nodes of a log as kept; of entries older than the tree they are reckoned. */
function nodesOf(db: Db, process: string): NodeAt {
  const nodeAt: NodeAt = async (level, place) => {
    if (level === 0) {
      const [entry] = await db
        .select({ hash: logEntry.hash })
        .from(logEntry)
        .where(and(eq(logEntry.process, process), eq(logEntry.sequence, place + 1)));
      if (!entry) throw new RangeError(`The log has no entry ${place + 1}`);
      return entryLeaf(entry.hash);
    }
    const [kept] = await db
      .select({ hash: logNode.hash })
      .from(logNode)
      .where(isAt(process, level, place));
    return kept ? Buffer.from(kept.hash, "hex") : nodeOver(nodeAt, level, place);
  };
  return nodeAt;
}

const nodeOver = async (nodeAt: NodeAt, level: number, place: number): Promise<Uint8Array> =>
  treeNode(await nodeAt(level - 1, place * 2), await nodeAt(level - 1, place * 2 + 1));

/** Grows the tree by the entry just written: few nodes, whatever the length of the log. */
export async function growTree(tx: Db, process: string, sequence: number): Promise<void> {
  const nodeAt = nodesOf(tx, process);
  for (const { level, place } of nodesCompletedBy(sequence - 1)) {
    const hash = Buffer.from(await nodeOver(nodeAt, level, place)).toString("hex");
    await tx.insert(logNode).values({ process, level, place, hash });
  }
}

export async function rootOf(db: Db, process: string, size: number): Promise<string> {
  return Buffer.from(await spanHash([0, size], nodesOf(db, process))).toString("hex");
}

/** The hashes of a proof, as they stand in its file. */
export async function pathOf(db: Db, process: string, spans: readonly Span[]): Promise<string[]> {
  const nodeAt = nodesOf(db, process);
  const path: string[] = [];
  for (const span of spans) path.push(Buffer.from(await spanHash(span, nodeAt)).toString("base64url"));
  return path;
}
