import { type GivenVeto, linesOfVeto } from "@accord/shared/ballots";
import { eq, inArray } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { coChairsOf } from "../../acts/memberships.js";
import { tellPeople } from "../../acts/tell-people.js";
import { commitment, membership } from "../../ports/tables/index.js";
import type { StoredBallot } from "./queries.js";

/** [Q8] At once to both co-chairs, to who prepared the ballot, and to the group whose draft it is again. */
export async function tellOfVeto(context: ActContext, row: StoredBallot, given: GivenVeto): Promise<void> {
  const { tx, now } = context;
  const chairs = await coChairsOf(tx, row.process, now);
  const group = await tx
    .select({ id: membership.person })
    .from(commitment)
    .innerJoin(membership, eq(membership.group, commitment.group))
    .where(inArray(commitment.id, row.subjects));
  const to = [row.preparedBy, ...[...chairs, ...group].map(({ id }) => id)];
  await tellPeople(context, { process: row.process, to }, (say, { title, name, slug }) => ({
    path: `/app/${slug}/ballots/${row.id}`,
    subject: say("ballots.vetoed.subject", { process: title, no: row.no }),
    text: [
      say("ballots.vetoed.letter", { no: row.no, question: row.question, bloc: given.label, name }),
      ...linesOfVeto(given).map((line) =>
        say("ballots.vetoed.line", { what: say(`ballots.veto.${line.name}`), words: line.words }),
      ),
    ].join("\n\n"),
  }));
}
