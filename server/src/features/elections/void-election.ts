import { issue } from "@accord/shared/issues";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { endWithout } from "./close-voting.js";
import { electionByNo, type OnElection, thingOf } from "./queries.js";

/** Ends an election without a result, with its reason; votes are destroyed uncounted, so that none of them is known. */
export const voidElection = act<OnElection & { readonly reason: string }, void>({
  name: "void-election",
  asks: "open_choice",
  thing: thingOf,

  async run(context, { process, no, reason }) {
    const row = await electionByNo(context.tx, { process, no });
    refuseIf(row.state === "published" || row.state === "void" ? [issue("election_over")] : []);
    await endWithout(context, row, reason);
  },
});
