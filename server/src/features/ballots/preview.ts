import type { BallotSubject, previewBallot } from "@accord/shared/ballots";
import { canonicalJson } from "@accord/shared/canonical";
import { draftToFreeze } from "@accord/shared/commitments";
import { freezeTerms } from "@accord/shared/forum";
import type { Issue } from "@accord/shared/issues";
import { sayIn } from "@accord/shared/messages";
import { type Asker, may } from "@accord/shared/people";
import { freezeProposals } from "@accord/shared/proposals";
import type { QueryOf, ReplyOf } from "@accord/shared/protocol";
import { and, asc, eq, inArray } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Documents } from "../../documents/index.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { ballot, forum, person, seat } from "../../ports/tables/index.js";
import { draftOf } from "../commitments/index.js";
import { commitmentByNumber } from "../commitments/queries.js";
import { proposalsByIds } from "../proposals/queries.js";
import { issuesWithChange } from "../terms/index.js";
import { termsByNumber, wordsIn } from "../terms/queries.js";
import { lastVersion } from "../versions/index.js";
import { findingsOf } from "./findings.js";
import { vetoDaysOf } from "./queries.js";
import { issuesWithSubject } from "./subject.js";
import { partsOf } from "./text.js";

type Preview = ReplyOf<typeof previewBallot>;

interface Put {
  readonly subject: BallotSubject;
  readonly subjects: Preview["subjects"];
  readonly body: unknown;
  readonly blocked?: readonly Issue[];
  /** Its number, where it is not that of its frozen copies. */
  readonly n?: number;
  readonly versionOf: { kind: "commitment" | "proposal" | "list" | "terms"; id: string };
}

/** What a ballot would be like if it opened now, for the review page (S12). Nothing is stored. */
export async function previewOf(
  db: Db,
  process: ProcessRow,
  query: QueryOf<typeof previewBallot>,
  asker: Asker,
  documents: Documents,
): Promise<Preview> {
  const put =
    query.terms !== undefined
      ? await putTerms(db, process, Number(query.terms), documents)
      : query.commitment === undefined
        ? await putProposals(db, process, query.proposals ?? "")
        : await putCommitment(db, process, Number(query.commitment), documents);
  const rules = found((await db.select().from(forum).where(eq(forum.process, process.id)))[0]);
  const last = await lastVersion(db, put.versionOf.kind, put.versionOf.id);
  const same = last !== undefined && canonicalJson(last.body) === canonicalJson(put.body);
  const ids = put.subjects.map((one) => one.id);
  const other = await otherBallot(db, process.id, ids);
  const blocked = [...(await issuesWithSubject(db, process.id, put.subject, ids)), ...(put.blocked ?? [])];
  return {
    subject: put.subject,
    subjects: put.subjects,
    rule: rules.rule,
    quorum: rules.quorum,
    mandate: rules.mandate,
    vetoDays: vetoDaysOf(rules, put.subject),
    termsVersion: rules.termsVersion,
    asynchronousDays: process.settings.asynchronousDays,
    timeZone: process.timeZone,
    seats: await seatsOf(db, process.id),
    blocLabels: rules.labels,
    version: { n: put.n ?? (same ? last.n : (last?.n ?? 0) + 1), same },
    text: (await partsOf(db, process, put.subject, ids, put.body)).map(({ heading, fields }) => ({
      heading,
      fields,
    })),
    issues: blocked.map(({ code, field, values }) => ({
      code,
      ...(field ? { field } : {}),
      ...(values ? { values: { ...values } } : {}),
    })),
    findings: await findingsOf(db, process, put.subject, ids, put.body),
    openBallot: other,
    can: {
      prepare: may(asker, "run_ballot", { process: process.id, confirmed: true }).allowed,
      open: may(asker, "run_ballot", { process: process.id, confirmed: false }).allowed,
    },
  };
}

async function putCommitment(db: Db, process: ProcessRow, n: number, documents: Documents): Promise<Put> {
  const row = await commitmentByNumber(db, process.id, n);
  const doc = await documents.read(row.document);
  const draft = draftToFreeze(draftOf(doc));
  doc.destroy();
  return {
    subject: "version",
    subjects: [
      { id: row.id, label: `${row.n} ${row.title}`, path: `/app/${process.slug}/commitments/${row.n}` },
    ],
    body: draft,
    versionOf: { kind: "commitment", id: row.id },
  };
}

async function putTerms(db: Db, process: ProcessRow, n: number, documents: Documents): Promise<Put> {
  const row = await termsByNumber(db, process.id, n);
  const doc = await documents.read(row.document);
  const body = freezeTerms(wordsIn(doc), row.figures);
  doc.destroy();
  const blocked = await issuesWithChange(db, process.id, body);
  const say = sayIn(process.language);
  return {
    subject: "terms",
    subjects: [
      { id: row.id, label: say("termsText.version", { n }), path: `/app/${process.slug}/terms?version=${n}` },
    ],
    body,
    n,
    blocked: row.state === "draft" ? blocked : [],
    versionOf: { kind: "terms", id: row.id },
  };
}

async function putProposals(db: Db, process: ProcessRow, asked: string): Promise<Put> {
  const ids = [...new Set(asked.split(",").filter(Boolean))];
  const rows = found(ids.length > 0 ? await proposalsByIds(db, process.id, ids) : null);
  return {
    subject: rows.length === 1 ? "proposal" : "list",
    subjects: rows.map((row) => ({
      id: row.id,
      label: `${row.reference} ${row.title}`,
      path: `/app/${process.slug}/proposals/${row.reference}`,
    })),
    body: freezeProposals(rows),
    versionOf: { kind: rows.length === 1 ? "proposal" : "list", id: ids.join(".") },
  };
}

async function otherBallot(db: Db, process: string, ids: readonly string[]): Promise<string | null> {
  const running = await db
    .select()
    .from(ballot)
    .where(and(eq(ballot.process, process), inArray(ballot.state, ["draft", "open", "in_veto_window"])));
  return running.find((row) => row.subjects.some((id) => ids.includes(id)))?.id ?? null;
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
