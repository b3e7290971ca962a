import { issue } from "@accord/shared/issues";
import { issuesWithChanging } from "@accord/shared/meetings";
import { act } from "../../acts/act.js";
import { nextNumber } from "../../acts/numbers.js";
import { Refused, refuseIf } from "../../acts/refused.js";
import { meetingQuestion } from "../../ports/tables/index.js";
import { meetingByNumber, type OnMeeting, questionReference } from "./queries.js";

export const questionLimits = { name: 150, organisation: 200, text: 2_000 } as const;

export interface Question extends OnMeeting {
  readonly name: string;
  readonly organisation: string;
  readonly text: string;
}

/** By anybody, account or not, for a meeting that is called and not held yet [M2]. */
export const askQuestion = act<Question, { reference: string }>({
  name: "ask-question",
  asks: "contribute",
  thing: async (_tx, { process }) => ({ process }),

  async run({ tx, now, newId, audit, announce }, { process, no, name, organisation, text }) {
    const row = await meetingByNumber(tx, { process, no });
    if (row.state === "planned") throw new Refused("not_found");
    refuseIf(issuesWithChanging(row.state));
    refuseIf(row.startsAt <= now ? [issue("question_too_late")] : []);
    refuseIf([
      ...(text.trim() === "" ? [issue("meeting_question_missing", {}, "text")] : []),
      ...(text.length > questionLimits.text
        ? [issue("meeting_question_long", { most: questionLimits.text }, "text")]
        : []),
    ]);
    const number = await nextNumber(tx, process, "question");
    const id = newId();
    await tx.insert(meetingQuestion).values({
      id,
      process,
      no: number,
      meeting: row.id,
      name: name.trim().slice(0, questionLimits.name),
      organisation: organisation.trim().slice(0, questionLimits.organisation),
      text: text.trim(),
      state: "received",
      at: now,
    });
    audit({ meeting: row.id, question: id });
    announce(process, "meetings");
    return { reference: questionReference(number) };
  },
});
