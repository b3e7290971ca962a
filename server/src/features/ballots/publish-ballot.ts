import { ballotPublication, type PublicBallot } from "@accord/shared/ballots";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { found } from "../../acts/refused.js";
import { ballotById, rollOf, vetoOf } from "./queries.js";
import { homeOf, putIn, subjects } from "./subjects/index.js";

/** What is asked, how it is decided and until when, from the opening on; the page follows the ballot to its end. */
export async function publishBallot(context: ActContext, process: string, id: string): Promise<void> {
  const row = await ballotById(context.tx, process, id);
  const home = await homeOf(context.tx, process);
  const about = await subjects[row.subject].about(context.tx, putIn(home, row), row);
  const body: PublicBallot = {
    no: row.no,
    question: row.question,
    about,
    state: row.state,
    result: row.result,
    mandate: row.mandate,
    rule: row.rule,
    quorum: row.quorum,
    seats: (await rollOf(context.tx, id)).length,
    live: row.live,
    openedAt: found(row.openedAt),
    closesAt: row.closesAt,
    closedAt: row.closedAt,
    decision: row.decisionEntry,
    voidReason: row.voidReason,
    veto: vetoOf(row),
  };
  await publish(context, {
    process,
    address: ballotPublication.address(row.no),
    kind: ballotPublication.kind,
    body,
    position: row.no,
    words: { title: row.question, body: about.map(({ title }) => title).join("\n") },
  });
}
