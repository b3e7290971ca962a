import * as wire from "@accord/shared/forum";
import type { Asker } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import type { Door } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { forumOf } from "../terms/queries.js";
import { lastInterests, seatsOf, signedFor } from "./queries.js";
import { signStatement } from "./sign-statement.js";

export function forumRoutes(door: Door): void {
  door.ask(wire.readOwnStatement, ({ db, process, asker }) => ownStatement(db, process.id, asker));
  door.act(
    wire.signStatement,
    signStatement,
    ({ process, body }) => ({ process: process.id, ...body }),
    (done) => done,
  );
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
