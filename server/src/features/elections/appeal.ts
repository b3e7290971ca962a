import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { Refused, refuseIf } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { electionApplication } from "../../ports/tables/index.js";
import { applicationByKey, electionByNo, type OnElection, thingOf } from "./queries.js";

interface Appealing extends OnElection {
  readonly key: string;
  readonly words: string;
}

/** Who was not found eligible answers once, in words, before the rolls are published. */
export const appealDecision = act<Appealing, void>({
  name: "appeal-decision",
  asks: "contribute",
  thing: thingOf,

  async run(context, { process, no, key, words }) {
    const { tx, now, audit, announce } = context;
    const row = await electionByNo(tx, { process, no });
    const own = await applicationByKey(tx, hashOfSecret(key));
    if (own === null || own.election !== row.id) throw new Refused("not_found");
    const isOpen =
      (row.state === "applications" || row.state === "eligibility") && own.verdict?.eligible === false;
    refuseIf(isOpen && own.appeal === null ? [] : [issue("election_no_appeal")]);
    refuseIf(words.trim() === "" ? [issue("election_appeal_missing", {}, "appeal")] : []);
    await tx
      .update(electionApplication)
      .set({ appeal: { words: words.trim(), at: now, answer: null } })
      .where(and(eq(electionApplication.election, row.id), eq(electionApplication.no, own.no)));
    audit({ election: row.id, application: own.no });
    announce(process, "elections");
  },
});
