import {
  publicDraft,
  publicDraftAddress,
  shownAsText,
  shownFields,
  type TypedDraft,
  withoutPrivate,
} from "@accord/shared/commitments";
import { type MessageId, sayIn } from "@accord/shared/messages";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { found } from "../../acts/refused.js";
import { process, version, workingGroup } from "../../ports/tables/index.js";
import type { StoredCommitment } from "../commitments/queries.js";
import { contributionsLinkedTo } from "../proposals/queries.js";
import { frozenTitle, type StoredVersion } from "./queries.js";

/** Inside an act: a frozen version of a commitment becomes a public page at its permanent address. */
export async function publishFrozen(
  context: ActContext,
  row: StoredCommitment,
  frozen: StoredVersion,
): Promise<string> {
  const { tx } = context;
  const [group] =
    row.group === null ? [] : await tx.select().from(workingGroup).where(eq(workingGroup.id, row.group));
  const linked = await contributionsLinkedTo(tx, row.process, { kind: "commitment", id: row.id });
  const [home] = await tx.select().from(process).where(eq(process.id, row.process));
  const say = sayIn(found(home).language);
  const draft = withoutPrivate(frozen.body as unknown as TypedDraft);
  const { template, fields, data } = draft;
  const title = frozenTitle(frozen, row);
  const address = publicDraftAddress(row.n, frozen.n);
  const body = publicDraft.parse({
    n: row.n,
    version: frozen.n,
    title,
    template,
    fields,
    ...(data === undefined ? {} : { data }),
    place: row.place,
    root: frozen.root,
    frozenAt: frozen.frozenAt,
    entry: frozen.entry,
    group: group?.name ?? null,
    contributions: linked
      .filter(({ publishedAt, state }) => publishedAt !== null && state !== "hidden")
      .map(({ reference }) => reference),
  });
  await publish(context, {
    process: row.process,
    address,
    kind: "draft",
    words: {
      title: `${row.n} ${title}`,
      body: shownFields(draft, (id) => say(id as MessageId))
        .map((field) => plainText(shownAsText(field) as RichNode))
        .join("\n"),
    },
    body,
    position: row.n * 1000 + frozen.n,
  });
  if (!frozen.published) await tx.update(version).set({ published: true }).where(eq(version.id, frozen.id));
  return address;
}
