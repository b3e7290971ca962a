import {
  electionPublication,
  linksOf,
  type PublicApplication,
  type PublicElection,
} from "@accord/shared/elections";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import type { Verdict } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import {
  applicationsOf,
  electionByNo,
  type OnElection,
  type StoredApplication,
  type StoredElection,
} from "./queries.js";

/** Inside an act: the page follows the election from its announcement to its result. */
export async function writePage(context: ActContext, on: OnElection): Promise<void> {
  const row = await electionByNo(context.tx, on);
  context.announce(on.process, "elections");
  if (row.state === "draft" || row.announcedAt === null) return;
  const body = await asPublic(context.tx, row);
  await publish(context, {
    process: on.process,
    address: electionPublication.address(on.no),
    kind: electionPublication.kind,
    body,
    position: on.no,
    words: {
      title: body.title,
      body: [
        body.words,
        body.criteria,
        ...body.colleges.map(({ name }) => name),
        ...body.applications.flatMap(({ organisation, nominee, statement }) => [
          organisation,
          nominee,
          statement,
        ]),
      ].join("\n"),
    },
  });
}

async function asPublic(db: Db, row: StoredElection): Promise<PublicElection> {
  const { commission, ...form } = row.form;
  const all = await applicationsOf(db, row.id);
  const names = await namesOf(db, commission);
  const isClosed = row.state !== "applications";
  return {
    ...form,
    no: row.no,
    state: row.state as PublicElection["state"],
    announcedAt: found(row.announcedAt),
    commission: commission.map((id) => names.get(id) ?? ""),
    received: isClosed ? all.length : null,
    applications: hasRolls(row) ? all.flatMap((one) => publicOf(one) ?? []) : [],
    rounds: row.rounds,
    entries: { opened: row.openedEntry ?? 0, rolls: row.rollsEntries, results: row.resultEntries },
    publishedAt: row.publishedAt,
    voidReason: row.voidReason,
  };
}

/** Applications are public with the rolls; of an election ended before, never. */
const hasRolls = ({ state, rollsEntries, publishedAt }: StoredElection): boolean =>
  rollsEntries.length > 0 || (state === "published" && publishedAt !== null);

const said = ({ eligible, reasons, at }: Verdict) => ({ eligible, reasons, at });

function publicOf(one: StoredApplication): PublicApplication | null {
  const { no, college, as, words, verdict, appeal, selection } = one;
  if (verdict === null) return null;
  return {
    no,
    college,
    as,
    organisation: words.organisation,
    about: words.about,
    nominee: words.nominee,
    statement: words.statement,
    links: linksOf(words.links),
    verdict: said(verdict),
    appeal:
      appeal?.answer == null ? null : { words: appeal.words, at: appeal.at, answer: said(appeal.answer) },
    selection,
  };
}
