import { type GivenVeto, issuesWithVeto, type VetoWords } from "@accord/shared/ballots";
import { vetoed } from "@accord/shared/decisions";
import type { Bloc } from "@accord/shared/forum";
import { issue } from "@accord/shared/issues";
import { inZone } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { coChairsOf } from "../../acts/memberships.js";
import { found, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { process as processTable } from "../../ports/tables/index.js";
import { publishDecision } from "../decisions/index.js";
import { forumOf } from "../terms/queries.js";
import { backToGroup } from "./back-to-group.js";
import { become } from "./become.js";
import { publishBallot } from "./publish-ballot.js";
import { ballotById, rollOf, type StoredRoll } from "./queries.js";
import { titleOf } from "./subjects/index.js";
import { tellOfVeto } from "./tell-of-veto.js";

type VetoInput = {
  readonly process: string;
  readonly ballot: string;
  readonly seat?: string | undefined;
} & VetoWords;

/** [Q8] Recorded by a co-chair for the own bloc, after that bloc's own rule. It is public at once and ends the ballot. */
export const vetoBallot = act<VetoInput, void>({
  name: "veto-ballot",
  asks: "run_ballot",
  thing: async (tx, { process, ballot }) => {
    await ballotById(tx, process, ballot);
    return { process, confirmed: false };
  },
  async run(context, { process, ballot: id, seat, ...words }) {
    const { tx, now, by, newSalt, decisions, audit, announce } = context;
    const row = await ballotById(tx, process, id);
    const [home] = await tx.select().from(processTable).where(eq(processTable.id, process));
    const today = inZone(now, found(home).timeZone).day;
    refuseIf(issuesWithVeto({ ballot: row, words, at: now, today }));
    const chair = found((await coChairsOf(tx, process, now)).find((one) => one.id === by));
    const bloc = found(chair.bloc);
    const { reason, lifting, next, deadline } = words;
    const member = row.vetoHolder === "member" ? await memberOf(tx, id, seat, bloc) : null;
    const entry = await decisions.append(
      process,
      vetoed(
        { decision: found(row.decisionEntry), bloc, ...(member ? { member: member.pseudonym } : {}) },
        {
          title: await titleOf(tx, row),
          reasons: reason.trim(),
          lifting: lifting.trim(),
          deadline,
          next: next.trim(),
          by: chair.name,
        },
        newSalt,
      ),
    );
    const vetoGiven: GivenVeto = {
      bloc,
      label: (await forumOf(tx, process)).labels[bloc],
      by: chair.name,
      ...(member ? { member: member.name } : {}),
      at: now,
      reason: reason.trim(),
      lifting: lifting.trim(),
      deadline,
      next: next.trim(),
      entry: entry.sequence,
    };
    await become(context, row, "vetoed", { vetoGiven, effect: "none" });
    await backToGroup(context, row);
    await publishBallot(context, process, id);
    await publishDecision(context, process, found(row.decisionEntry));
    await tellOfVeto(context, row, vetoGiven);
    audit({ ballot: id, bloc, entry: entry.sequence });
    announce(process, "ballots", "commitments", "decisions", "responses");
  },
});

/** [Q8] Where each member has a veto, the co-chair names whose it is: a seat of the own bloc on the roll. */
async function memberOf(db: Db, ballot: string, seat: string | undefined, bloc: Bloc): Promise<StoredRoll> {
  const line = (await rollOf(db, ballot)).find((one) => one.seat === seat && one.bloc === bloc);
  if (line === undefined) refuseIf([issue("veto_needs_member", undefined, "seat")]);
  return found(line);
}
