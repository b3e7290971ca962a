import { type ActContext, act } from "../../acts/act.js";
import { coChairsOf } from "../../acts/memberships.js";
import { tellPeople } from "../../acts/tell-people.js";
import { become } from "./become.js";
import { ballotById, type StoredBallot } from "./queries.js";
import { subjects } from "./subjects/index.js";
import { preparedThing } from "./thing.js";

/** A ballot that was prepared and never opened is taken back with a reason; nothing of it was public [BAL-7]. */
export const withdrawBallot = act<{ process: string; ballot: string; reason: string }, void>({
  name: "withdraw-ballot",
  asks: "run_ballot",
  thing: preparedThing,
  async run(context, { process, ballot: id, reason }) {
    const { tx, now, audit, announce } = context;
    const row = await ballotById(tx, process, id);
    await become(context, row, "withdrawn", { voidReason: reason, closedAt: now });
    await subjects[row.subject].release?.(context, row);
    await tell(context, row, reason);
    audit({ ballot: id });
    announce(process, "ballots", "commitments", "proposals");
  },
});

/** Both co-chairs and who prepared it; not who takes it back. */
async function tell({ tx, now, by, mail }: ActContext, row: StoredBallot, reason: string): Promise<void> {
  const chairs = await coChairsOf(tx, row.process, now);
  await tellPeople(
    { tx, by, mail },
    { process: row.process, to: [row.preparedBy, ...chairs.map(({ id }) => id)] },
    (say, { title, name, slug }) => ({
      path: `/app/${slug}/ballots/${row.id}`,
      subject: say("ballots.withdrawn.subject", { process: title, no: row.no }),
      text: say("ballots.withdrawn.letter", { no: row.no, question: row.question, name, reason }),
    }),
  );
}
