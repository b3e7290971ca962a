import {
  type AnonymityGround,
  anonymityGrounds,
  noLastDay,
  type PublicCall,
} from "@accord/shared/contributions";
import { and, eq } from "drizzle-orm";
import { found } from "../../../acts/refused.js";
import { hashOfSecret } from "../../../doors/speaker.js";
import type { Db } from "../../../ports/store.js";
import { call, contribution, process, receipt, response, responseLine } from "../../../ports/tables/index.js";
import { commentTerms } from "../draft-comments/terms.js";

type CallRow = typeof call.$inferSelect;

export async function callOf(db: Db, processId: string, id: string): Promise<CallRow> {
  const [row] = await db
    .select()
    .from(call)
    .where(and(eq(call.process, processId), eq(call.id, id)));
  return found(row);
}

export const groundsOfCall = (row: CallRow): AnonymityGround[] =>
  anonymityGrounds.filter((ground) => row.anonymityGrounds.includes(ground));

export const publicCallOf = (row: CallRow): PublicCall => ({
  id: row.id,
  title: row.title,
  question: row.question,
  opensAt: row.opensAt,
  closesAt: row.closesAt ?? noLastDay,
  moderated: row.moderated,
  grounds: groundsOfCall(row),
  consentText: row.consentText,
});

export async function processOf(db: Db, id: string): Promise<typeof process.$inferSelect> {
  const [row] = await db.select().from(process).where(eq(process.id, id));
  return found(row);
}

/** What a receipt opens: the contribution, the terms it was sent under, and whether somebody is told of the answer. */
export async function receiptOf(db: Db, key: string) {
  const [row] = await db
    .select({ sent: contribution, contact: receipt.contact })
    .from(receipt)
    .innerJoin(contribution, eq(contribution.id, receipt.contribution))
    .where(eq(receipt.keyHash, hashOfSecret(key)));
  const { sent, contact } = found(row);
  return {
    sent,
    told: contact !== null,
    call: sent.aboutDraft
      ? await commentTerms(db, sent.process, sent.aboutDraft)
      : publicCallOf(await callOf(db, sent.process, sent.call ?? "")),
  };
}

export async function isAnswered(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .select({ state: response.state })
    .from(responseLine)
    .innerJoin(response, eq(response.id, responseLine.response))
    .where(
      and(eq(responseLine.kind, "contribution"), eq(responseLine.thing, id), eq(response.state, "published")),
    )
    .limit(1);
  return rows.length > 0;
}
