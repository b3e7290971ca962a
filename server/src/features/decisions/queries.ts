import type { DecisionRecord } from "@accord/shared/decisions";
import { termsPublication } from "@accord/shared/forum";
import { sayIn } from "@accord/shared/messages";
import { positionPublication } from "@accord/shared/positions";
import type { FrozenProposals } from "@accord/shared/proposals";
import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import {
  actionPlan,
  ballot,
  commitment,
  election,
  jointDecision,
  network,
  person,
  position,
  process,
  roll,
  terms,
  version,
  vote,
} from "../../ports/tables/index.js";
import { seatDecisionAt } from "../forum/queries.js";
import { namesOf } from "../people/queries.js";
import { frozenTitle } from "../versions/queries.js";
import { correctionOf, correctionsOf } from "./corrections.js";
import { entryOf, type Stored, text } from "./entries.js";

/** [Q13] Everything a decision stores, put together from its entry, its ballot and the roll as it was. */
export async function decisionRecordOf(
  db: Db,
  process: string,
  sequence: number,
): Promise<DecisionRecord | null> {
  const entry = await entryOf(db, process, sequence);
  if (entry?.kind !== "decision") return null;
  const core = entry.core as {
    mandate: DecisionRecord["mandate"];
    rule: DecisionRecord["rule"];
    result: DecisionRecord["result"];
  };
  const links = entry.openings.links?.value;
  const dissent = text(entry, "dissent");
  const corrections = (await correctionsOf(db, process, sequence)).map(correctionOf);
  const about = await seatDecisionAt(db, process, sequence);
  const base: DecisionRecord = {
    sequence,
    at: entry.at,
    title: text(entry, "title"),
    question: null,
    ballotNo: null,
    body: "forum",
    mandate: core.mandate,
    rule: core.rule,
    result: core.result,
    steps: [],
    votes: [],
    reasons: text(entry, "reasons"),
    ...(dissent === "" ? {} : { dissent }),
    ...(corrections.length === 0 ? {} : { corrections }),
    links: Array.isArray(links) ? links.map(String) : [],
    texts: [],
    signed: [],
    ...(about?.answer && about.answeredAt
      ? { answer: { name: about.name, text: about.answer, at: about.answeredAt } }
      : {}),
    hash: entry.hash,
  };
  const [put] = await db
    .select()
    .from(ballot)
    .where(and(eq(ballot.process, process), eq(ballot.decisionEntry, sequence)));
  const elected = await electionIn(db, process, entry);
  if (elected !== null) return { ...base, ...elected };
  if (!put) {
    const ofNetwork = await positionIn(db, process, sequence);
    if (ofNetwork !== null) return { ...base, body: "network", subject: "position", ...ofNetwork };
    const signed = await signatures(db, process, entry);
    const texts = await planIn(db, process, sequence);
    const subject = about ? "seat" : texts.length > 0 ? "plan" : "proposal";
    return { ...base, body: "both_co_chairs", subject, signed, texts };
  }
  const rolls = await db.select().from(roll).where(eq(roll.ballot, put.id)).orderBy(asc(roll.seatNo));
  const votes = await db.select().from(vote).where(eq(vote.ballot, put.id)).orderBy(asc(vote.cast));
  const last = new Map(votes.map((one) => [one.seat, one]));
  const names = await namesOf(
    db,
    votes.map(({ castBy }) => castBy),
  );
  return {
    ...base,
    question: put.question,
    subject: put.subject,
    ballotNo: put.no,
    steps: (put.steps ?? []).map(({ code, values }) => ({ code, values: { ...values } })),
    secret: put.secretResult && {
      ...put.secretResult,
      voted: rolls
        .filter(({ voted }) => voted)
        .map(({ name }) => name)
        .sort((a, b) => a.localeCompare(b)),
    },
    votes: (put.secrecy === "secret" ? [] : rolls).map((line) => {
      const one = last.get(line.seat);
      return {
        seat: line.seatNo,
        bloc: line.bloc,
        name: line.name,
        organisation: line.organisation,
        recused: line.recused,
        present: line.presence !== "absent",
        choice: one?.choice ?? null,
        reason: one?.reason ?? "",
        entered: one?.how === "entered",
        substitute: one?.how === "substitute" ? (names.get(one.castBy) ?? "") : null,
      };
    }),
    ...(await groundsOf(db, put)),
    texts: await textsOf(db, put),
    veto:
      put.vetoUntil === null
        ? null
        : { until: put.vetoUntil, running: put.state === "in_veto_window", given: put.vetoGiven },
  };
}

/** What stands as the reason in the words that were voted on. */
async function groundsOf(db: Db, put: typeof ballot.$inferSelect): Promise<Pick<DecisionRecord, "grounds">> {
  const [frozen] = await db.select({ body: version.body }).from(version).where(eq(version.id, put.version));
  const { facts } = (frozen?.body ?? {}) as { facts?: { reason?: unknown } | null };
  return typeof facts?.reason === "string" && facts.reason !== "" ? { grounds: facts.reason } : {};
}

async function textsOf(db: Db, put: typeof ballot.$inferSelect): Promise<DecisionRecord["texts"]> {
  const [frozen] = await db.select().from(version).where(eq(version.id, put.version));
  if (!frozen) return [];
  if (put.subject === "version") {
    const [row] = await db.select().from(commitment).where(eq(commitment.id, frozen.subject));
    if (!row) return [];
    return [
      {
        label: `${row.n} ${frozenTitle(frozen, row)}`,
        address: `drafts/${row.n}/v${frozen.n}`,
        version: frozen.n,
        root: frozen.root,
      },
    ];
  }
  if (put.subject === "terms") {
    const [row] = await db.select().from(terms).where(eq(terms.id, frozen.subject));
    const [home] = await db.select().from(process).where(eq(process.id, frozen.process));
    if (!row || !home) return [];
    const label = sayIn(home.language)("termsText.version", { n: row.n });
    return [{ label, address: termsPublication.address(row.n), version: row.n, root: frozen.root }];
  }
  if (put.subject !== "proposal" && put.subject !== "list") {
    const address = put.subject === "plan" ? `plan/v${frozen.n}` : `ballots/${put.no}`;
    const { title: label } = frozen.body as { title: string };
    return [{ label, address, version: frozen.n, root: frozen.root }];
  }
  const { proposals } = frozen.body as unknown as FrozenProposals;
  const labels = proposals.map(({ reference, title }) => `${reference} ${title}`);
  return [{ label: labels.join(", "), address: null, version: frozen.n, root: frozen.root }];
}

/** The version of the plan that this decision made final. */
async function planIn(db: Db, process: string, sequence: number): Promise<DecisionRecord["texts"]> {
  const [row] = await db
    .select({ version })
    .from(actionPlan)
    .innerJoin(version, eq(version.id, actionPlan.version))
    .where(and(eq(actionPlan.process, process), eq(actionPlan.finalisedEntry, sequence)));
  if (!row) return [];
  const { n, root, body } = row.version;
  const { title } = body as { title: string };
  return [{ label: title, address: `plan/v${n}`, version: n, root }];
}

/** [Q32] [Q33] The result of an election: who decided, and the page that it stands on. */
async function electionIn(
  db: Db,
  process: string,
  { openings, core }: Stored,
): Promise<Pick<DecisionRecord, "body" | "subject" | "texts"> | null> {
  const no = openings.election?.value;
  if (typeof no !== "number") return null;
  const [row] = await db
    .select()
    .from(election)
    .where(and(eq(election.process, process), eq(election.no, no)));
  const opened = row?.openedEntry == null ? null : await entryOf(db, process, row.openedEntry);
  if (opened === null) return null;
  const { root } = opened.core as { root: string };
  const body = "election" in core ? "election" : "commission";
  const label = text(opened, "title");
  return { body, subject: "election", texts: [{ label, address: `elections/${no}`, version: 1, root }] };
}

/** What a network said, by its own procedure [7.7]. */
async function positionIn(
  db: Db,
  process: string,
  sequence: number,
): Promise<Pick<DecisionRecord, "texts" | "network"> | null> {
  const [row] = await db
    .select({ position, version, name: network.name })
    .from(position)
    .innerJoin(version, eq(version.id, position.version))
    .innerJoin(network, eq(network.group, position.group))
    .where(and(eq(position.process, process), eq(position.decision, sequence)));
  if (!row) return null;
  const { no, title: label, basis } = row.position;
  const { n, root } = row.version;
  return {
    network: { name: row.name, basis },
    texts: [{ label, address: positionPublication.address(no), version: n, root }],
  };
}

/** Of a joint decision in the order of signing; of any other made by both, as the entry names them. */
async function signatures(db: Db, process: string, entry: Stored): Promise<DecisionRecord["signed"]> {
  const [joint] = await db
    .select()
    .from(jointDecision)
    .where(and(eq(jointDecision.process, process), eq(jointDecision.decision, entry.sequence)));
  if (!joint)
    return (["government", "non_government"] as const).flatMap((bloc) => {
      const name = text(entry, `cochair.${bloc}`);
      return name === "" ? [] : [{ bloc, name }];
    });
  const signed: DecisionRecord["signed"] = [];
  for (const one of joint.signatures) {
    const [who] = await db.select({ name: person.name }).from(person).where(eq(person.id, one.person));
    signed.push({ bloc: one.bloc, name: who?.name ?? "" });
  }
  return signed;
}
