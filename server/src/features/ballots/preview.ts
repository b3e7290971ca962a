import {
  type BallotSubject,
  noStatement,
  noteKinds,
  type previewBallot,
  type Statement,
} from "@accord/shared/ballots";
import { sameJson } from "@accord/shared/canonical";
import { type Asker, may } from "@accord/shared/people";
import type { QueryOf, ReplyOf } from "@accord/shared/protocol";
import { readHash } from "@accord/shared/versions";
import { asc, eq } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { forum, person, seat } from "../../ports/tables/index.js";
import type { ReadText } from "../commitments/index.js";
import { commitmentById, commitmentByNumber } from "../commitments/queries.js";
import { termsByNumber } from "../terms/queries.js";
import { lastVersion, versionById } from "../versions/index.js";
import { stepOf } from "./mixed.js";
import { notesOn } from "./notes.js";
import { ballotById, otherBallotOn, vetoRight } from "./queries.js";
import { askedBefore } from "./secret/asked-before.js";
import { subjects } from "./subjects/index.js";
import { statementIn } from "./subjects/own-text.js";
import { hashOfWords } from "./words-put.js";

type Preview = ReplyOf<typeof previewBallot>;
type Asked = QueryOf<typeof previewBallot>;

/** What a ballot would be like if it opened now, for the review page (S12). Nothing is stored. */
export async function previewOf(
  db: Db,
  home: ProcessRow,
  query: Asked,
  asker: Asker,
  { read, now }: { read: ReadText; now: string },
): Promise<Preview> {
  const { kind, ids } = await askedFor(db, home.id, query);
  const subject = subjects[kind];
  const statement = await againOf(db, home.id, query.words);
  const put = { home, ids, statement, now };
  const things = found(ids.length > 0 ? await subject.labels(db, put) : null);
  const words = await subject.words(db, put, read);
  const rules = found((await db.select().from(forum).where(eq(forum.process, home.id)))[0]);
  const last = await lastVersion(db, words.subjectKind, words.subject);
  const same = last !== undefined && sameJson(last.body, words.body);
  const number = await subject.number?.(db, put);
  const later = query.later && { step: query.later, reasons: "said" };
  const asked = { process: home.id, subject: kind, subjects: ids, statement, now };
  const { rule, mixed, issues } = await stepOf(db, asked, rules.rule, later);
  const seats = await seatsOf(db, home.id);
  const filled = seats.filter((one) => one.status === "active" && one.name !== null);
  const blocked = [
    ...issues,
    ...(await subject.issues(db, put)),
    ...((await subject.issuesWithWords?.(db, put, words.body)) ?? []),
  ];
  return {
    subject: kind,
    subjects: [...things],
    statement,
    rule,
    fallback: mixed && rules.rule.kind === "mixed" ? rules.rule.fallback : null,
    quorum: rules.quorum,
    mandate: rules.mandate,
    veto: mixed?.step === "motion" ? null : vetoRight(rules, kind),
    notes: kind === "version" ? await notesFor(db, home.id, ids[0] as string, asker) : null,
    termsVersion: rules.termsVersion,
    asynchronousDays: home.settings.asynchronousDays,
    secretAllowed: rules.secretBallots,
    secretBefore: rules.secretBallots
      ? await askedBefore(
          db,
          asked,
          filled.map((one) => one.seat),
        )
      : null,
    timeZone: home.timeZone,
    seats,
    blocLabels: rules.labels,
    version: { n: number ?? (same ? last.n : (last?.n ?? 0) + 1), same },
    text: (await subject.shown(db, put, words.body)).map(({ heading, fields }) => ({ heading, fields })),
    // Of the reading that is shown: between two, words may come.
    words:
      statement === noStatement
        ? (words.hash ?? readHash(words.body))
        : await hashOfWords(db, subject, put, read),
    issues: blocked.map(({ code, field, values }) => ({
      code,
      ...(field ? { field } : {}),
      ...(values ? { values: { ...values } } : {}),
    })),
    findings: (await subject.findings?.(db, put, words.body)) ?? [],
    openBallot: (await otherBallotOn(db, home.id, kind, ids))?.id ?? null,
    can: {
      prepare: may(asker, "run_ballot", { process: home.id, confirmed: true }).allowed,
      open: may(asker, "run_ballot", { process: home.id, confirmed: false }).allowed,
    },
  };
}

/** What the address of the review page names. */
async function askedFor(
  db: Db,
  process: string,
  { subject, ids: named, terms, commitment, proposals }: Asked,
): Promise<{ kind: BallotSubject; ids: string[] }> {
  if (terms !== undefined)
    return { kind: "terms", ids: [(await termsByNumber(db, process, Number(terms))).id] };
  if (commitment !== undefined)
    return {
      kind: subject ?? "version",
      ids: [(await commitmentByNumber(db, process, Number(commitment))).id],
    };
  const ids = [...new Set((named ?? proposals ?? "").split(",").filter(Boolean))];
  if (subject !== undefined) return { kind: subject, ids: ids.length === 0 ? [process] : ids };
  return { kind: ids.length === 1 ? "proposal" : "list", ids };
}

/** The words of a text of one's own that is put again after a ballot on it. */
async function againOf(db: Db, process: string, words: string | undefined): Promise<Statement> {
  if (words === undefined) return noStatement;
  const { subject, version } = await ballotById(db, process, words);
  return found(subject === "text" ? statementIn((await versionById(db, process, version)).body) : null);
}

async function seatsOf(db: Db, process: string): Promise<Preview["seats"]> {
  const rows = await db
    .select({ seat, name: person.name })
    .from(seat)
    .leftJoin(person, eq(person.id, seat.holder))
    .where(eq(seat.process, process))
    .orderBy(asc(seat.no));
  return rows.map(({ seat: row, name }) => ({
    seat: row.id,
    no: row.no,
    bloc: row.bloc,
    organisation: row.organisation,
    name,
    status: row.status,
  }));
}

async function notesFor(db: Db, process: string, id: string, asker: Asker): Promise<Preview["notes"]> {
  const { n } = await commitmentById(db, process, id);
  const writes = may(asker, "open_draft", { process }).allowed;
  const civil =
    asker.kind === "person" &&
    asker.memberships.some(
      (one) => one.process === process && one.role === "co_chair" && one.bloc === "non_government",
    );
  return {
    n,
    written: await notesOn(db, id),
    may: writes ? noteKinds.filter((kind) => kind === "selection" || !civil) : [],
  };
}
