import { type Asker, may } from "@accord/shared/people";
import {
  closeOf,
  countCommittee,
  type listPositions,
  type Move,
  moves,
  type readPosition,
} from "@accord/shared/positions";
import type { ReplyOf } from "@accord/shared/protocol";
import { readHash } from "@accord/shared/versions";
import { asc, eq } from "drizzle-orm";
import type { Documents } from "../../documents/index.js";
import type { Db } from "../../ports/store.js";
import { workingGroup } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { writtenSince } from "../versions/index.js";
import {
  type Known,
  knownOf,
  membersOf,
  networksOf,
  positionByNumber,
  positionsOf,
  wordsIn,
} from "./queries.js";
import { movesOf } from "./thing.js";

interface Reading {
  readonly documents: Pick<Documents, "read">;
  readonly process: string;
  readonly asker: Asker;
  readonly now: string;
}

const named = (people: readonly { id: string; name: string }[], ids: readonly string[]) =>
  people.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));

const rowOf = (known: Known) => ({
  no: known.row.no,
  title: known.row.title,
  network: known.network.name,
  basis: known.row.basis,
  standing: known.standing,
  closesOn: closeOf(known.facts, known.home.timeZone),
  unsatisfied: known.remarks.filter(({ satisfied }) => !satisfied).length,
});

export async function positionList(
  db: Db,
  { process, asker, now }: Omit<Reading, "documents">,
): Promise<ReplyOf<typeof listPositions>> {
  const networks = await networksOf(db, process);
  const groups = await db
    .select()
    .from(workingGroup)
    .where(eq(workingGroup.process, process))
    .orderBy(asc(workingGroup.name));
  const people = new Map<string, { id: string; name: string }[]>();
  for (const { id } of groups)
    people.set(
      id,
      (await membersOf(db, id, now)).map(({ id: person, name }) => ({ id: person, name })),
    );
  const in_ = (group: string) => people.get(group) ?? [];
  const isLed = (group: string): boolean =>
    networks.some((one) => one.group === group && in_(group).some(({ id }) => id === one.coordinator));
  const founds = may(asker, "settings", { process }).allowed;
  const rows = [];
  for (const row of await positionsOf(db, process)) rows.push(rowOf(await knownOf(db, row, now)));
  return {
    networks: networks.map(({ group, name, coordinator, committee }) => ({
      group,
      name,
      coordinator: named(in_(group), [coordinator])[0] ?? null,
      committee: named(in_(group), committee),
      members: in_(group),
      can: {
        write: may(asker, "write_position", { process, group }).allowed,
        change: may(asker, "speak_for_network", { process, group, invited: [coordinator] }).allowed,
      },
    })),
    positions: rows,
    founding: founds
      ? groups.filter(({ id }) => !isLed(id)).map(({ id, name }) => ({ group: id, name, members: in_(id) }))
      : [],
  };
}

/** Whose right each deed is. */
const rightOf = (known: Known, move: Move, { asker, process }: Reading): boolean => {
  const thing = { process, group: known.row.group };
  const coordinator = [known.network.coordinator];
  const committee = known.row.committee?.members ?? [];
  if (move === "vote") return may(asker, "speak_for_network", { ...thing, invited: committee }).allowed;
  if (move === "publish" || move === "put_to_committee")
    return may(asker, "speak_for_network", { ...thing, invited: coordinator }).allowed;
  return may(asker, "write_position", thing).allowed;
};

export async function positionPage(
  db: Db,
  no: number,
  reading: Reading,
): Promise<ReplyOf<typeof readPosition>> {
  const { process, asker, now } = reading;
  const known = await knownOf(db, await positionByNumber(db, process, no), now);
  const { row, network, posted, remarks, signatures, votes } = known;
  const me = asker.kind === "person" ? asker.id : "";
  const [group] = await db.select().from(workingGroup).where(eq(workingGroup.id, row.group));
  const names = await namesOf(db, [
    network.coordinator,
    ...remarks.flatMap(({ by, answeredBy }) => [by, answeredBy]),
    ...signatures.map(({ person }) => person),
    ...(row.committee?.members ?? []),
  ]);
  const nameOf = (id: string | null): string => names.get(id ?? "") ?? "";
  const goes = (move: Move): boolean =>
    movesOf(known, move, me).length === 0 && rightOf(known, move, reading);
  const [mayAnswer, maySatisfy] = [goes("answer"), goes("satisfy")];
  const edits = row.committee === null && row.publishedAt === null;
  const write = may(asker, "write_position", { process, group: row.group }).allowed;
  const words = goes("post") ? wordsIn(await reading.documents.read(row.document)) : null;
  return {
    ...rowOf(known),
    group: { id: row.group, name: group?.name ?? "" },
    coordinator: { id: network.coordinator, name: nameOf(network.coordinator) },
    document: row.document,
    discussionOpenedAt: row.discussionOpenedAt,
    posted: posted && {
      version: posted.n,
      root: posted.root,
      at: posted.frozenAt,
      content: (posted.body as unknown as { words: unknown }).words,
      changed: edits && (await writtenSince(db, row.document, posted)),
    },
    stands: words && { content: words, words: readHash(words) },
    remarks: remarks.map(({ id, kind, by, at, text, answer, answeredBy, answeredAt, satisfied }) => ({
      id,
      kind,
      by: { id: by, name: nameOf(by) },
      at,
      text,
      answer: answer === null ? null : { text: answer, by: nameOf(answeredBy), at: answeredAt ?? at },
      satisfied,
      can: { answer: mayAnswer && by !== me, satisfy: maySatisfy && by === me },
    })),
    signatures: signatures.map(({ person, organisation }) => ({
      name: nameOf(person),
      organisation,
      own: person === me,
    })),
    committee: row.committee && {
      reason: row.committee.reason,
      until: row.committee.until,
      members: row.committee.members.map(nameOf),
      votes: votes.map(({ person, choice, reason }) => ({
        name: nameOf(person),
        choice,
        reason,
        own: person === me,
      })),
      count: known.count ?? countCommittee(0, []),
    },
    publishedAt: row.publishedAt,
    decision: row.decision,
    can: [...moves.filter(goes), ...(edits && write ? (["edit"] as const) : [])],
  };
}
