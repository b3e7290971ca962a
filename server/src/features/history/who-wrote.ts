import {
  type DecidedVersion,
  type LetInBy,
  type readWhoWrote,
  sittingsOf,
  type WrittenRun,
  type WrittenSource,
} from "@accord/shared/history";
import type { ReplyOf } from "@accord/shared/protocol";
import { and, eq, isNotNull } from "drizzle-orm";
import type { By } from "../../documents/by.js";
import type { Documents } from "../../documents/index.js";
import type { Db } from "../../ports/store.js";
import { commitment, contribution, proposal, suggestion, thread } from "../../ports/tables/index.js";
import { authorsIn } from "./authors.js";
import { ballotsOn, frozenOf } from "./frozen.js";
import type { Text } from "./text.js";

/** Who wrote each letter, when, and what let it in, in as few words as that can be said. */
export async function whoWrote(
  db: Db,
  documents: Documents,
  text: Text,
  reader: string,
): Promise<ReplyOf<typeof readWhoWrote>> {
  const { seq, fields } = await documents.allWritten(text.id);
  const runs = [...fields.values()].flat();
  const bys = new Set(runs.flatMap(({ wrote, placed }) => [wrote, placed]));
  const { people, indexOf } = await authorsIn(
    db,
    text.process,
    [...bys].flatMap(({ person, accepter }) => [person, accepter]),
    reader,
  );
  const timeOf = timesOf(bys);
  const through = await letInThrough(db, text, indexOf);
  const sources: WrittenSource[] = [];
  const known = new Map<string, number>();
  const sourceOf = (wrote: By, placed: By): number => {
    const isPlaced = placed.person !== wrote.person;
    const key = [timeOf(wrote).key, isPlaced ? timeOf(placed).key : ""].join("\n");
    const at = known.get(key) ?? sources.length;
    if (at < sources.length) return at;
    known.set(key, at);
    const { from, until } = timeOf(wrote);
    sources.push({
      person: indexOf(wrote.person),
      from,
      until,
      placed: isPlaced ? { person: indexOf(placed.person), at: timeOf(placed).until } : null,
      through: through(wrote),
    });
    return at;
  };
  const written = [...fields].map(([address, all]): [string, WrittenRun[]] => [
    address,
    joined(all.map(({ id, length, ...by }) => [id.client, id.clock, length, sourceOf(by.wrote, by.placed)])),
  ]);
  return {
    seq,
    people,
    sources,
    decided: await decidedOf(db, text),
    fields: Object.fromEntries(written.filter(([, all]) => all.length > 0)),
  };
}

/** The versions of a text that the forum decided on and passed, oldest first. */
async function decidedOf(db: Db, text: Text): Promise<DecidedVersion[]> {
  const versions = await frozenOf(db, text);
  const voted = await ballotsOn(db, versions);
  return versions.toReversed().flatMap(({ id, n, frozenAt }) => {
    const { no, result, decision } = voted.get(id) ?? {};
    return no === undefined || result !== "passed" || !decision
      ? []
      : [{ n, at: frozenAt, ballot: no, decision }];
  });
}

/** What follows under the same ids from the same source is one run. */
function joined(runs: readonly WrittenRun[]): WrittenRun[] {
  const all: WrittenRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && last[0] === run[0] && last[1] + last[2] === run[1] && last[3] === run[3]) last[2] += run[2];
    else all.push([...run]);
  }
  return all;
}

/** The sitting at which each update was written, so that not every key is a source of its own. */
function timesOf(bys: Iterable<By>) {
  const written = Map.groupBy(bys, ({ person, act, accepter }) => JSON.stringify([person, act, accepter]));
  const times = new Map<By, { key: string; from: string; until: string }>();
  for (const [key, own] of written) {
    const sittings = sittingsOf(own.map(({ at }) => at));
    for (const by of own) {
      const sitting = sittings.findLast(({ from }) => from <= by.at);
      const { from, until } = sitting ?? { from: by.at, until: by.at };
      times.set(by, { key: `${key}${from}`, from, until });
    }
  }
  return (by: By) => times.get(by) ?? { key: "", from: by.at, until: by.at };
}

/** A suggestion is known by the instant at which it was decided: one act writes both. */
async function letInThrough(db: Db, text: Text, indexOf: (person: string | null) => number | null) {
  const resolved = await db
    .select({ thread: thread.id, at: thread.resolvedAt, answers: contribution.reference })
    .from(thread)
    .leftJoin(suggestion, eq(suggestion.thread, thread.id))
    .leftJoin(contribution, eq(contribution.id, suggestion.contribution))
    .where(and(eq(thread.document, text.id), isNotNull(thread.resolvedAt)));
  const threads = new Map(resolved.map(({ at, ...one }) => [at, one]));
  const [from] =
    text.kind === "commitment"
      ? await db
          .select({ reference: proposal.reference, decision: proposal.decision })
          .from(commitment)
          .innerJoin(proposal, eq(proposal.id, commitment.proposal))
          .where(eq(commitment.id, text.subject))
      : [];
  return ({ act, at, accepter }: By): LetInBy | null => {
    if (act === null) return null;
    const decided = threads.get(at);
    if (decided !== undefined) return { kind: "thread", ...decided, accepter: indexOf(accepter) };
    if (act === "open-commitment" && from) return { kind: "proposal", ...from };
    return { kind: "act", act };
  };
}
