import type { readSeatDecisions } from "@accord/shared/forum";
import { type Asker, may } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { coChairsOf } from "../../acts/memberships.js";
import type { Db } from "../../ports/store.js";
import { namesOf } from "../people/queries.js";
import { forumOf } from "../terms/queries.js";
import { decidedAboutSeats, seatDecisionsOf } from "./queries.js";

/** What is proposed about seats stays among co-chairs and whom it is about until it is decided or before the forum. */
export async function seatDecisionsPage(
  db: Db,
  process: string,
  asker: Asker,
  now: string,
): Promise<ReplyOf<typeof readSeatDecisions>> {
  const me = asker.kind === "person" ? asker.id : "";
  const decides = may(asker, "confirm_seats", { process }).allowed;
  const bloc = (await coChairsOf(db, process, now)).find(({ id }) => id === me)?.bloc ?? null;
  const rows = (await seatDecisionsOf(db, process)).filter(
    ({ row }) => row.state === "put" || (row.state === "open" && (decides || row.person === me)),
  );
  const names = await namesOf(
    db,
    rows.map(({ row }) => row.proposedBy),
  );
  return {
    way: (await forumOf(db, process)).sanctions,
    decided: await decidedAboutSeats(db, process),
    proposed: rows.map(({ row, no, name }) => {
      const open = row.state === "open" && decides;
      const signed = row.signatures.some((one) => one.bloc === bloc || one.person === me);
      return {
        id: row.id,
        kind: row.kind,
        state: row.state,
        seat: no,
        name,
        reasons: row.reasons,
        until: row.until,
        way: row.way,
        proposedBy: names.get(row.proposedBy) ?? "",
        proposedAt: row.proposedAt,
        signed: row.signatures.map((one) => one.bloc),
        ballot: row.ballot,
        can: {
          sign: open && row.way === "co_chairs" && !signed && row.person !== me,
          put: open && row.way === "ballot",
          withdraw: open,
        },
      };
    }),
    can: { propose: decides },
  };
}
