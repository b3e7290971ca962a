import { issue } from "@accord/shared/issues";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { objectionAnswer } from "../../ports/tables/index.js";
import { objectionsOf } from "./dialogue.js";
import { refuseUnlessInDialogue } from "./mixed.js";
import { publishBallot } from "./publish-ballot.js";
import { ballotById } from "./queries.js";

/** [Q6] An objection where consensus was not reached gets its answer, public beside it; until it comes to a vote it can be written anew. */
export const answerObjection = act<{ process: string; ballot: string; seat: string; answer: string }, void>({
  name: "answer-objection",
  asks: "run_ballot",
  // Who may prepare a ballot may answer.
  thing: async (tx, { process, ballot }) => {
    await ballotById(tx, process, ballot);
    return { process, confirmed: true };
  },
  async run(context, { process, ballot: id, seat, answer }) {
    const { tx, now, by, audit, announce } = context;
    const row = await ballotById(tx, process, id);
    await refuseUnlessInDialogue(tx, row);
    found((await objectionsOf(tx, row)).find((one) => one.seat === seat));
    if (answer.trim() === "") refuseIf([issue("objection_answer_missing", undefined, "answer")]);
    const given = { text: answer.trim(), by, at: now };
    await tx
      .insert(objectionAnswer)
      .values({ ballot: id, seat, ...given })
      .onConflictDoUpdate({ target: [objectionAnswer.ballot, objectionAnswer.seat], set: given });
    await publishBallot(context, process, id);
    audit({ ballot: id, seat });
    announce(process, "ballots");
  },
});
