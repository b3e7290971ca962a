import { issue } from "@accord/shared/issues";
import { sayIn } from "@accord/shared/messages";
import type { Db } from "../../../ports/store.js";
import { applyByBallot, endByBallot, suggestionPut } from "../../comments/index.js";
import { field, sheetSubject } from "./sheet.js";
import type { Put } from "./subject.js";

const suggestionIn = (db: Db, { home, ids }: Put) => suggestionPut(db, home.id, ids[0] as string);

/** An open suggestion. What passes comes into the text by itself, where its words still stand (mechanisms.md 4). */
export const amendment = sheetSubject({
  kind: "amendment",
  of: ({ ids }) => ids[0] as string,
  async issues(db, put) {
    if (put.ids.length !== 1) return [issue("one_suggestion_per_ballot", undefined, "subjects")];
    const { thread, subject } = await suggestionIn(db, put);
    return [
      ...(thread.state === "open" ? [] : [issue("suggestion_closed")]),
      // [7.7] Its members alone write it; the forum has no seat in a network.
      ...(subject.decides === "write_position" ? [issue("suggestion_of_network")] : []),
    ];
  },
  async labels(db, put) {
    const { thread, subject } = await suggestionIn(db, put);
    const label = sayIn(put.home.language)("ballotSubjects.amendment", {
      object: subject.object(sayIn(put.home.language)),
    });
    return [{ id: thread.id, label, path: `/app/${put.home.slug}/${subject.toThread(thread.id)}` }];
  },
  async sheet(db, put) {
    const say = sayIn(put.home.language);
    const { thread, own, reason, subject } = await suggestionIn(db, put);
    const title = say("ballotSubjects.amendment", { object: subject.object(say) });
    return {
      title,
      parts: [
        {
          heading: title,
          fields: [
            field(say("ballotSubjects.amendment.stands"), own.base),
            field(say("ballotSubjects.amendment.proposed"), own.proposed),
            ...(reason === "" ? [] : [field(say("ballotSubjects.amendment.reason"), reason)]),
          ],
        },
      ],
      facts: { document: thread.document, field: thread.field },
    };
  },
  /** Nobody changes it as long as it is before the forum. */
  mayHaveChanged: async () => false,
  async links(db, put) {
    const { answers } = await suggestionIn(db, put);
    return answers === null ? [] : [answers];
  },
  async effect(context, row, home) {
    const put = await suggestionPut(context.tx, row.process, row.subjects[0] as string);
    // The forum has no account: what it decides is entered for who confirmed the question.
    const entered = { ...context, by: row.confirmedBy ?? row.preparedBy };
    const reason = sayIn(home.language)("ballotSubjects.amendment.decided", { no: row.no });
    if (row.result !== "passed") {
      await endByBallot(entered, put, "rejected", reason);
      return "rejected";
    }
    return (await applyByBallot(entered, put, reason)) ? "amended" : "to_be_placed";
  },
});
