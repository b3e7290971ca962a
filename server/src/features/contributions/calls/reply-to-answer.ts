import { issue } from "@accord/shared/issues";
import { checkReply, type ResponseRow, replyRefusal } from "@accord/shared/responses";
import { eq } from "drizzle-orm";
import { act } from "../../../acts/act.js";
import { refuseIf } from "../../../acts/refused.js";
import type { Db } from "../../../ports/store.js";
import { answerFeedback } from "../../../ports/tables/index.js";
import { publicationAt } from "../../public-site/queries.js";
import type { ContributionRow } from "../find.js";
import { receiptOf } from "./find.js";

interface Replied {
  readonly key: string;
  readonly clear: boolean;
  readonly because: string;
  /** Of the answer that was read. */
  readonly release: number;
}

/** Whoever holds the receipt says once whether the public answer is clear, and if not, what is not. */
export const replyToAnswer = act<Replied, { ok: true }>({
  name: "reply-to-answer",
  asks: null,
  thing: async (tx, { key }) => ({ process: (await receiptOf(tx, key)).sent.process }),
  async run({ tx, now, audit, announce }, { key, clear, because, release }) {
    const { sent } = await receiptOf(tx, key);
    const answer = answeredIn(await answerOf(tx, sent));
    const refusal = replyRefusal(answer, await saidOf(tx, sent.id), release);
    refuseIf(refusal === null ? [] : [issue(`reply_${refusal}`)]);
    refuseIf(checkReply({ clear, because }));
    const said = { clear, because: clear ? "" : because, release, at: now };
    await tx
      .insert(answerFeedback)
      .values({ contribution: sent.id, process: sent.process, ...said })
      .onConflictDoUpdate({ target: answerFeedback.contribution, set: said });
    audit({ contribution: sent.id, release, clear });
    announce(sent.process, "responses");
    return { ok: true };
  },
});

/** The public answer to what was sent; null while either is not public. */
export async function answerOf(db: Db, sent: ContributionRow): Promise<ResponseRow | null> {
  if (sent.state !== "published") return null;
  const row = await publicationAt(db, sent.process, `responses/${sent.reference}`);
  return row?.tombstone === null ? (row.body as unknown as ResponseRow) : null;
}

const answeredIn = (row: ResponseRow | null): { release: number } | null =>
  row?.outcome && row.release !== null ? { release: row.release } : null;

export async function saidOf(
  db: Db,
  contribution: string,
): Promise<typeof answerFeedback.$inferSelect | null> {
  const [row] = await db.select().from(answerFeedback).where(eq(answerFeedback.contribution, contribution));
  return row ?? null;
}
