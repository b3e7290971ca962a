import { issue } from "@accord/shared/issues";
import { sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { authorise } from "../../acts/authorise.js";
import { refuseIf } from "../../acts/refused.js";
import { ballot } from "../../ports/tables/index.js";
import { endByBallot, suggestionPut } from "../comments/index.js";
import { ballotById } from "./queries.js";
import { homeOf } from "./subjects/index.js";

/** Words that passed and whose place was gone: who decides on the text has written them in by hand (mechanisms.md 4). */
export const placeAmendment = act<{ process: string; ballot: string }, void>({
  name: "place-amendment",
  asks: "read_workspace",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, ballot: id }) {
    const { tx, now, actor, audit, announce } = context;
    const row = await ballotById(tx, process, id);
    refuseIf(row.effect === "to_be_placed" ? [] : [issue("ballot_nothing_to_place")]);
    const put = await suggestionPut(tx, process, row.subjects[0] as string);
    await authorise(tx, actor, put.subject.decides, put.subject.thing, now);
    const say = sayIn((await homeOf(tx, process)).language);
    await endByBallot(
      context,
      put,
      "accepted_changed",
      say("ballotSubjects.amendment.placed", { no: row.no }),
    );
    await tx.update(ballot).set({ effect: "done" }).where(eq(ballot.id, id));
    audit({ ballot: id, thread: put.thread.id });
    announce(process, "ballots");
  },
});
