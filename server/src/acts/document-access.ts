import { may } from "@accord/shared/people";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { DocumentAccess } from "../documents/access.js";
import { commitment, document, person, session, token } from "../ports/tables/index.js";
import { askerOf } from "./authorise.js";

/** What documents/ asks of the house: the same `may` as for every act, on the commitment the text belongs to. */
export const documentAccess: DocumentAccess = {
  async rightOn(db, who, id, now) {
    const [row] = await db
      .select({ commitment, document })
      .from(document)
      .innerJoin(commitment, eq(commitment.document, document.id))
      .where(and(eq(document.id, id), isNull(document.gone)));
    if (!row) return null;
    const asker = await askerOf(db, { kind: "person", id: who }, now);
    const thing = {
      process: row.document.process,
      group: row.commitment.group,
      invited: row.commitment.invited,
    };
    if (may(asker, "edit_draft", thing).allowed && row.commitment.lockedAt === null) return "edit";
    return may(asker, "read_workspace", thing).allowed ? "read" : null;
  },

  async readerStillGood(db, reader, now) {
    const [who] = await db.select().from(person).where(eq(person.id, reader.person));
    if (!who?.active || who.rightsVersion !== reader.rightsVersion) return false;
    const [byCookie] = await db
      .select({ hash: session.hash })
      .from(session)
      .where(and(eq(session.hash, reader.session), gt(session.expiresAt, now)));
    if (byCookie) return true;
    const [byToken] = await db
      .select({ expiresAt: token.expiresAt })
      .from(token)
      .where(eq(token.hash, reader.session));
    return byToken !== undefined && (byToken.expiresAt === null || byToken.expiresAt > now);
  },

  async lockOf(db, id) {
    const [row] = await db
      .select({ at: commitment.lockedAt, reason: commitment.lockReason })
      .from(commitment)
      .where(eq(commitment.document, id));
    return row?.at ? { reason: row.reason ?? "" } : null;
  },
};
