import { type CorrectionWords, corrected, issuesWithCorrection } from "@accord/shared/decisions";
import { act } from "../../acts/act.js";
import { coChairsOf } from "../../acts/memberships.js";
import { found, refuseIf } from "../../acts/refused.js";
import { entryOf } from "./entries.js";
import { publishCorrection } from "./publish-decision.js";

type Input = { readonly process: string; readonly sequence: number } & CorrectionWords;

/** [Q13] What was written stays; a co-chair adds what is right instead, and both name each other. */
export const correctDecision = act<Input, void>({
  name: "correct-decision",
  asks: "run_ballot",
  thing: async (tx, { process, sequence }) => {
    found(await entryOf(tx, process, sequence));
    return { process, confirmed: false };
  },
  async run(context, { process, sequence, ...words }) {
    const { tx, now, by, newSalt, decisions, audit } = context;
    const { kind, hash } = found(await entryOf(tx, process, sequence));
    refuseIf(issuesWithCorrection(kind, words));
    const chair = found((await coChairsOf(tx, process, now)).find((one) => one.id === by));
    const texts = { wording: words.wording.trim(), reasons: words.reasons.trim(), by: chair.name };
    const entry = await decisions.append(process, corrected({ entry: sequence, hash }, texts, newSalt));
    await publishCorrection(context, process, entry.sequence);
    audit({ entry: entry.sequence, corrects: sequence });
  },
});
