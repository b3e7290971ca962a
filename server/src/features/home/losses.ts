import type { WaitingRow } from "@accord/shared/home";
import { sayIn } from "@accord/shared/messages";
import { and, desc, eq, gt, isNull, notExists, sql } from "drizzle-orm";
import { documentAccess } from "../../acts/document-access.js";
import * as t from "../../ports/tables/index.js";
import { subjectOf } from "../comments/index.js";
import { restoreText } from "../history/index.js";
import { at, type Looking, row } from "./queries.js";

const daysShown = 7;

/** Texts of which more than half went at once: for who may edit them, for a week or until an earlier text is restored. */
export async function lostWords(looking: Looking): Promise<WaitingRow[]> {
  const { db, me, process, now } = looking;
  const since = new Date(Date.parse(now) - daysShown * 86_400_000).toISOString();
  const restored = db
    .select({ one: sql`1` })
    .from(t.documentUpdate)
    .where(
      and(
        eq(t.documentUpdate.document, t.textLoss.document),
        gt(t.documentUpdate.seq, t.textLoss.since),
        gt(t.documentUpdate.at, t.textLoss.at),
        eq(t.documentUpdate.act, restoreText.name),
      ),
    );
  const losses = await db
    .select({ loss: t.textLoss })
    .from(t.textLoss)
    .innerJoin(t.document, eq(t.document.id, t.textLoss.document))
    .where(
      and(
        eq(t.document.process, process.id),
        isNull(t.document.gone),
        gt(t.textLoss.at, since),
        notExists(restored),
      ),
    )
    .orderBy(desc(t.textLoss.at));
  const say = sayIn(process.language);
  const rows: WaitingRow[] = [];
  for (const [document, all] of Map.groupBy(losses, ({ loss }) => loss.document)) {
    const [latest] = all;
    if (!latest || (await documentAccess.rightOn(db, me, document, now)) !== "edit") continue;
    const { letters, lost, at: when } = latest.loss;
    const subject = await subjectOf(db, { process: process.id, document });
    rows.push(
      row(looking, {
        id: `loss-${document}`,
        kind: "review",
        why: "text_lost",
        object: subject.object(say),
        count: Math.round((100 * lost) / letters),
        since: when,
        href: at(looking, subject.address),
      }),
    );
  }
  return rows;
}
