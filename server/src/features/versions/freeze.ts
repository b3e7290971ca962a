import { canonicalJson, type JsonValue } from "@accord/shared/canonical";
import { versionFrozen } from "@accord/shared/decisions";
import { type Block, freeze as rootOf } from "@accord/shared/versions";
import type { ActContext } from "../../acts/act.js";
import { version } from "../../ports/tables/index.js";
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
  if (last && canonicalJson(last.body) === canonicalJson(body)) {
    return { id: last.id, n: last.n, root: last.root, entry: last.entry, same: true };
  }
  const salts = blocks.map(() => newSalt());
  const { root } = rootOf(blocks, salts);
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
    salts,
    frozenAt: now,
    frozenBy: by,
    published: false,
    entry: entry.sequence,
  });
  announce(process, "commitments", "proposals");
  return { id, n, root, entry: entry.sequence, same: false };
}
