import {
  type AboutDraft,
  type AnonymityGround,
  type Channel,
  type ContributorKind,
  checkContribution,
  contributionReference,
  type StakeholderType,
} from "@accord/shared/contributions";
import { sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import { act } from "../acts/act.js";
import { nextNumber } from "../acts/numbers.js";
import { found, refuseIf } from "../acts/refused.js";
import { hashOfSecret } from "../doors/speaker.js";
import { tieToDraft } from "../features/contributions/draft-comments/send-comment.js";
import { commentable } from "../features/contributions/draft-comments/terms.js";
import { indexContribution } from "../features/contributions/search-entry.js";
import { draftAt, fieldsOf } from "../features/public-site/index.js";
import type { Db } from "../ports/store.js";
import { call as callTable, contribution, receipt } from "../ports/tables/index.js";

interface Received {
  readonly process: string;
  readonly call: string;
  readonly title: string;
  readonly text: string;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly kind: ContributorKind;
  readonly stakeholderType: StakeholderType;
  readonly channel: Channel;
  readonly place: string | null;
  readonly language: string;
  readonly ground: AnonymityGround | null;
  /** Of a comment on the first draft of a commitment: words of the paragraph it is about. */
  readonly about: { readonly n: number; readonly words: string } | null;
}

/** What somebody without an account sends through the form of a call, with its receipt. */
export const receiveContribution = act<Received, { id: string; reference: string }>({
  name: "contribute",
  asks: "contribute",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, sent) {
    const { tx, now, newId, newSecret, search, audit, announce } = context;
    const { process } = sent;
    const invited = found((await tx.select().from(callTable).where(eq(callTable.id, sent.call)))[0]);
    const words = {
      title: sent.title,
      text: sent.text,
      receivedAt: now,
      contributorName: sent.name,
      contributorKind: sent.kind,
      channel: sent.channel,
      enteredBy: null,
      anonymous: sent.ground !== null,
      anonymityGround: sent.ground,
      consentShown: invited.consentText,
    };
    refuseIf(checkContribution(words, { now, grounds: invited.anonymityGrounds }));
    const no = await nextNumber(tx, process, "contribution");
    const row = {
      ...words,
      id: newId(),
      process,
      no,
      reference: contributionReference(no),
      language: sent.language,
      stakeholderType: sent.stakeholderType,
      organisation: sent.organisation,
      place: sent.place,
      call: sent.about === null ? sent.call : null,
      aboutDraft: sent.about === null ? null : await aboutFirstDraft(tx, process, sent.about),
      state: "received" as const,
      createdAt: now,
    };
    await tx.insert(contribution).values(row);
    if (row.aboutDraft !== null) await tieToDraft(context, process, row.id, row.aboutDraft.n);
    await tx
      .insert(receipt)
      .values({ keyHash: hashOfSecret(newSecret()), contribution: row.id, contact: null });
    await indexContribution(search, tx, row);
    audit({ contribution: row.id });
    announce(process, "contributions");
    return { id: row.id, reference: row.reference };
  },
});

async function aboutFirstDraft(
  tx: Db,
  process: string,
  { n, words }: { readonly n: number; readonly words: string },
): Promise<AboutDraft> {
  const draft = found((await draftAt(tx, process, n, 1)) ?? undefined);
  const paragraph = fieldsOf(draft, sayIn("en"))
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ quote }) => quote.includes(words))?.paragraphNo;
  if (!paragraph) throw new Error(`The first draft of commitment ${n} does not say: ${words}`);
  return (await commentable(tx, process, { n, version: 1, paragraph })).about;
}
