import * as wire from "@accord/shared/forum";
import type { Asker } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { eq } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { process as processTable } from "../../ports/tables/index.js";
import { forumOf } from "../terms/queries.js";
import { answerSeatDecision, ownSeatDecision } from "./answer-seat-decision.js";
import { proposeSeatDecision } from "./propose-seat-decision.js";
import { lastInterests, namedDecision, seatsOf, shownDecision, signedFor } from "./queries.js";
import { seatDecisionsPage } from "./seat-decisions-page.js";
import { signSeatDecision, withdrawSeatDecision } from "./sign-seat-decision.js";
import { signStatement } from "./sign-statement.js";

export function forumRoutes(door: Door): void {
  door.ask(wire.readOwnStatement, ({ db, process, asker }) => ownStatement(db, process.id, asker));
  door.act(
    wire.signStatement,
    signStatement,
    ({ process, body }) => ({ process: process.id, ...body }),
    (done) => done,
  );
  door.ask(wire.readSeatDecisions, ({ db, process, asker, now }) =>
    seatDecisionsPage(db, process.id, asker, now),
  );
  door.act(
    wire.proposeSeatDecision,
    proposeSeatDecision,
    ({ process, body }) => ({ process: process.id, ...body }),
    (made) => made,
  );
  const of = ({ process, params }: { process: { id: string }; params: { decision: string } }) => ({
    process: process.id,
    decision: params.decision,
  });
  door.act(wire.signSeatDecision, signSeatDecision, of, (done) => done);
  door.act(wire.withdrawSeatDecision, withdrawSeatDecision, of, (done) => done);
  door.ask(wire.readOwnSeatDecision, ({ db, params, asker }) =>
    ownDecision(db, params.decision, asker.kind === "person" ? asker.id : ""),
  );
  door.act(
    wire.answerSeatDecision,
    answerSeatDecision,
    ({ params, body }) => ({ decision: params.decision, ...body }),
    (done) => done,
  );
}

async function ownDecision(
  db: Db,
  id: string,
  who: string,
): Promise<ReplyOf<typeof wire.readOwnSeatDecision>> {
  const row = await ownSeatDecision(db, id, who);
  const [home] = await db.select().from(processTable).where(eq(processTable.id, row.process));
  const { slug, title, timeZone } = found(home);
  return { process: slug, title, timeZone, decided: shownDecision(await namedDecision(db, id)) };
}

async function ownStatement(
  db: Db,
  process: string,
  asker: Asker,
): Promise<ReplyOf<typeof wire.readOwnStatement>> {
  const me = asker.kind === "person" ? asker.id : "";
  const signed = await signedFor(db, process);
  return {
    ethics: (await forumOf(db, process)).ethics,
    seats: (await seatsOf(db, process, me)).map((own) => ({
      no: own.no,
      organisation: own.organisation,
      as: own.holder === me ? "holder" : "substitute",
      signedAt: signed(own).get(me)?.signedAt ?? null,
    })),
    interests: await lastInterests(db, process, me),
  };
}
