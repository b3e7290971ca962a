import { ballotPublication, type PublicBallot } from "@accord/shared/ballots";
import { termsPublication } from "@accord/shared/forum";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { found } from "../../acts/refused.js";
import { commitmentById } from "../commitments/queries.js";
import { proposalsByIds } from "../proposals/queries.js";
import { titleOfTerms } from "../terms/index.js";
import { termsById } from "../terms/queries.js";
import { versionById } from "../versions/index.js";
import { ballotById, rollOf, type StoredBallot, vetoOf } from "./queries.js";

/** What is asked, how it is decided and until when, from the opening on; the page follows the ballot to its end. */
export async function publishBallot(context: ActContext, process: string, id: string): Promise<void> {
  const row = await ballotById(context.tx, process, id);
  const about = await aboutOf(context, row);
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

async function aboutOf({ tx }: ActContext, row: StoredBallot): Promise<PublicBallot["about"]> {
  if (row.subject === "version") {
    const frozen = await versionById(tx, row.process, row.version);
    const one = await commitmentById(tx, row.process, frozen.subject);
    return [{ title: `${one.n} ${one.title}`, address: `drafts/${one.n}/v${frozen.n}` }];
  }
  if (row.subject === "terms") {
    const one = await termsById(tx, row.process, row.subjects[0] as string);
    return [{ title: await titleOfTerms(tx, one), address: termsPublication.address(one.n) }];
  }
  const rows = await proposalsByIds(tx, row.process, row.subjects);
  return rows.map(({ reference, title }) => ({
    title: `${reference} ${title}`,
    address: `proposals/${reference}`,
  }));
}
