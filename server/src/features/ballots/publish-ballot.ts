import { ballotPublication, type PublicBallot } from "@accord/shared/ballots";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { found } from "../../acts/refused.js";
import { forumOf } from "../terms/queries.js";
import { versionById } from "../versions/index.js";
import { objectionsOf } from "./dialogue.js";
import { fallbackOf } from "./mixed.js";
import { ballotByDecision, ballotById, rollOf, type StoredBallot, vetoOf } from "./queries.js";
import { homeOf, putIn, subjects } from "./subjects/index.js";

/** What is asked, how it is decided and until when, from the opening on; the page follows the ballot to its end. */
export async function publishBallot(context: ActContext, process: string, id: string): Promise<void> {
  const row = await ballotById(context.tx, process, id);
  const home = await homeOf(context.tx, process);
  const about = await subjects[row.subject].about(context.tx, putIn(home, row), row);
  const { publicWords } = subjects[row.subject];
  const words =
    row.result === null
      ? undefined
      : publicWords?.((await versionById(context.tx, process, row.version)).body);
  const body: PublicBallot = {
    no: row.no,
    question: row.question,
    about,
    subject: row.subject,
    state: row.state,
    result: row.result,
    mandate: row.mandate,
    rule: row.rule,
    quorum: row.quorum,
    seats: (await rollOf(context.tx, id)).length,
    live: row.live,
    secrecy: row.secrecy,
    openedAt: found(row.openedAt),
    closesAt: row.closesAt,
    closedAt: row.closedAt,
    decision: row.decisionEntry,
    voidReason: row.voidReason,
    veto: vetoOf(row),
    notes: row.notes ?? [],
    mixed: await publicMixed(context, row),
    ...(words === undefined ? {} : { words }),
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

async function publicMixed({ tx }: ActContext, row: StoredBallot): Promise<PublicBallot["mixed"]> {
  const { mixed, process, result } = row;
  if (mixed === null) return null;
  const earlier = mixed.step === "consensus" ? null : await ballotByDecision(tx, process, mixed.consensus);
  const failed = mixed.step === "consensus" && result === "not_passed";
  return {
    step: mixed,
    fallback: fallbackOf(row, (await forumOf(tx, process)).rule),
    reasons: row.voteReasons,
    consensus: earlier?.no ?? null,
    objections: failed ? (await objectionsOf(tx, row)).map(({ seat: _, ...said }) => said) : [],
  };
}
