import type { PassageBody } from "@accord/shared/commitments";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { markPassage, type Passage, unmarkPassages } from "../../documents/passage.js";
import { link, thread } from "../../ports/tables/index.js";
import { contributionsNamed } from "../proposals/queries.js";
import { type LinkedText, linksTo } from "./queries.js";

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

/** A passage as it comes over the line. */
export const passageFrom = ({ contribution, from, to, ...words }: PassageBody) => ({
  contribution,
  passage: { ...words, from: bytes(from), to: bytes(to) },
});

interface OnText {
  readonly process: string;
  readonly to: LinkedText;
  readonly document: string;
  /** Under which the text is changed. */
  readonly act: string;
}

/** "This answers C-0143": the room sets the mark under an id of the act, in the row's transaction (mechanisms.md 2). */
export async function tiePassage(
  { tx, now, newId, by, documents, audit, announce }: ActContext,
  {
    process,
    to,
    document,
    act,
    ...asked
  }: OnText & { readonly contribution: string; readonly passage: Passage },
): Promise<{ link: string; mark: string }> {
  const { passage } = asked;
  const { field, quote } = passage;
  const contribution = found((await contributionsNamed(tx, process, [asked.contribution]))[0]);
  const mark = newId();
  let marked = false;
  await documents.change(tx, document, { person: null, act, at: now }, (doc) => {
    marked = markPassage(doc, passage, mark);
  });
  if (!marked) refuseIf([issue("passage_gone", {}, field)]);
  const tie = {
    process,
    fromKind: "contribution",
    from: contribution.id,
    toKind: to.kind,
    to: to.id,
    kind: "answers",
    by,
    at: now,
  } as const;
  const known = (await linksTo(tx, to)).some((one) => one.link.from === contribution.id);
  if (!known) await tx.insert(link).values({ ...tie, id: newId(), passage: null });
  const id = newId();
  await tx.insert(link).values({ ...tie, id, passage: { field, quote, mark } });
  audit({ [to.kind]: to.id, contribution: contribution.id, link: id });
  announce(process, "contributions");
  return { link: id, mark };
}

/** The tie to the passage goes; that the contribution is answered by the whole stays. */
export async function untiePassage(
  { tx, now, documents, audit, announce }: ActContext,
  { process, to, document, act, link: id }: OnText & { readonly link: string },
): Promise<void> {
  const tie = found((await linksTo(tx, to)).find((one) => one.link.id === id)).link;
  const { field, mark } = found(tie.passage);
  // Words that came in by a suggestion bear the mark of its conversation, which stays.
  const [conversation] = await tx.select({ id: thread.id }).from(thread).where(eq(thread.id, mark));
  if (conversation === undefined)
    await documents.change(tx, document, { person: null, act, at: now }, (doc) =>
      unmarkPassages(doc, field, new Set([mark])),
    );
  await tx.delete(link).where(eq(link.id, id));
  audit({ [to.kind]: to.id, contribution: tie.from, link: id });
  announce(process, "contributions");
}
