import { type JsonValue, sameJson } from "@accord/shared/canonical";
import { versionFrozen } from "@accord/shared/decisions";
import { type Block, freeze as rootOf } from "@accord/shared/versions";
import { and, eq, max } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import type { Db } from "../../ports/store.js";
import { document, documentUpdate, version } from "../../ports/tables/index.js";
import { lastVersion, type StoredVersion } from "./queries.js";

export interface Freezing {
  readonly process: string;
  readonly subjectKind: StoredVersion["subjectKind"];
  /** Id of what it is a text of; of a list, its ids joined. */
  readonly subject: string;
  readonly title: string;
  /** Typed words without thread marks. */
  readonly body: JsonValue;
  readonly blocks: readonly Block[];
  /** Their salts and root, where they were reckoned before the act; null once they were used. */
  readonly seal?: () => { readonly salts: readonly string[]; readonly root: string } | null;
  /** Where the words were copied before this act: the places of that copy. */
  readonly upTo?: StoredVersion["upTo"];
}

export interface Frozen {
  readonly id: string;
  readonly n: number;
  readonly root: string;
  /** Sequence of its entry in the log. */
  readonly entry: number;
  /** The words equal the last frozen version: it is used again, nothing was written. */
  readonly same: boolean;
}

/** Inside an act: copies the words under a salted root and enters the version in the log. It stops nobody typing. */
export async function freeze(context: ActContext, freezing: Freezing): Promise<Frozen> {
  const { tx, now, by, newId, newSalt, decisions, announce } = context;
  const { process, subjectKind, subject, title, body, blocks } = freezing;
  const last = await lastVersion(tx, subjectKind, subject);
  if (last && sameJson(last.body, body)) {
    return { id: last.id, n: last.n, root: last.root, entry: last.entry, same: true };
  }
  const { salts, root } = freezing.seal?.() ?? sealed(blocks, newSalt);
  const n = (last?.n ?? 0) + 1;
  const entry = await decisions.append(
    process,
    versionFrozen({ subject: subjectKind, number: n, root }, { title }, newSalt),
  );
  const id = newId();
  await tx.insert(version).values({
    id,
    process,
    subjectKind,
    subject,
    n,
    body,
    root,
    salts: [...salts],
    frozenAt: now,
    upTo: freezing.upTo === undefined ? await placesOf(tx, freezing) : freezing.upTo,
    frozenBy: by,
    published: false,
    entry: entry.sequence,
  });
  announce(process, "commitments", "proposals");
  return { id, n, root, entry: entry.sequence, same: false };
}

/** Asked after the words were copied, in their transaction: what is typed meanwhile waits and comes behind. */
async function placesOf(
  db: Db,
  { process, subjectKind, subject }: Freezing,
): Promise<Record<string, number>> {
  const isCopied = subjectKind === "plan" ? eq(document.kind, "plan_text") : eq(document.subject, subject);
  const rows = await db
    .select({ id: document.id, seq: max(documentUpdate.seq) })
    .from(document)
    .leftJoin(documentUpdate, eq(documentUpdate.document, document.id))
    .where(and(eq(document.process, process), isCopied))
    .groupBy(document.id);
  return Object.fromEntries(rows.map(({ id, seq }) => [id, seq ?? 0]));
}

function sealed(blocks: readonly Block[], newSalt: () => string) {
  const salts = blocks.map(() => newSalt());
  return { salts, root: rootOf(blocks, salts).root };
}
