import { issue } from "@accord/shared/issues";
import { dayText, sayIn } from "@accord/shared/messages";
import { decideSeat, issuesWithPuttingSeat, setSeatDecisionPut } from "../../forum/index.js";
import { namedDecision } from "../../forum/queries.js";
import { field, sheetSubject } from "./sheet.js";
import type { Put } from "./subject.js";

const idOf = ({ ids }: Pick<Put, "ids">) => ids[0] ?? "";

/** [Q22] A renewal of a term or a sanction, with its reasons; the member it is about is recused by who puts it. */
export const seatMatter = sheetSubject({
  kind: "seat",
  of: idOf,
  issues: (db, put) =>
    put.ids.length === 1
      ? issuesWithPuttingSeat(db, put.home.id, idOf(put))
      : Promise.resolve([issue("one_seat_per_ballot", undefined, "subjects")]),
  async labels(db, put) {
    const { row, no, name } = await namedDecision(db, idOf(put));
    const label = sayIn(put.home.language)(`ballotSubjects.seat.${row.kind}`, { no, name });
    return [{ id: row.id, label, path: `/app/${put.home.slug}/people` }];
  },
  async sheet(db, put) {
    const say = sayIn(put.home.language);
    const { row, no, name, organisation } = await namedDecision(db, idOf(put));
    const title = say(`ballotSubjects.seat.${row.kind}`, { no, name });
    return {
      title,
      parts: [
        {
          heading: title,
          fields: [
            field(say("ballotSubjects.seat.of"), `${no}, ${organisation}`),
            ...(row.until === null ? [] : [field(say("ballotSubjects.seat.until"), dayText(row.until))]),
            field(say("ballotSubjects.seat.reasons"), row.reasons),
          ],
        },
      ],
      facts: { reason: row.reasons },
    };
  },
  begin: (context, row) => setSeatDecisionPut(context, row.process, idOf({ ids: row.subjects }), row.id),
  release: (context, row) => setSeatDecisionPut(context, row.process, idOf({ ids: row.subjects }), null),
  effect: (context, row) => decideSeat(context, row),
});
