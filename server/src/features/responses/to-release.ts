import type { Answering, Juncture, Outcome } from "@accord/shared/responses";
import { and, eq, inArray, isNotNull, isNull, max, or } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import {
  commitment,
  contribution,
  proposal,
  publication,
  receipt,
  release,
  response,
  responseLine,
} from "../../ports/tables/index.js";
import { decisionFacts } from "./record.js";
import { slices } from "./slices.js";

/** One thing whose response becomes public, or its next state does. */
export interface Due {
  readonly reference: string;
  readonly kind: "contribution" | "proposal";
  readonly thing: string;
  readonly response: string;
  readonly juncture: Juncture;
  readonly outcome: Outcome;
  readonly own: string;
  /** Published before. */
  readonly before: number | null;
  readonly public: boolean;
}

/** Lines of approved responses, and of published ones whose contribution was not public until now, or is so again. */
export async function dueLines(db: Db, process: string): Promise<Due[]> {
  const gone = await takenBack(db, process);
  const rows = await db
    .select({
      line: responseLine,
      outcome: response.outcome,
      contribution: contribution.reference,
      state: contribution.state,
      proposal: proposal.reference,
    })
    .from(response)
    .innerJoin(responseLine, eq(responseLine.response, response.id))
    .leftJoin(
      contribution,
      and(eq(responseLine.kind, "contribution"), eq(contribution.id, responseLine.thing)),
    )
    .leftJoin(proposal, and(eq(responseLine.kind, "proposal"), eq(proposal.id, responseLine.thing)))
    .where(
      and(
        eq(response.process, process),
        or(
          eq(response.state, "approved"),
          and(
            eq(response.state, "published"),
            or(isNull(responseLine.release), inArray(contribution.reference, gone)),
          ),
        ),
      ),
    );
  const publicProposals = await publicOfKind(db, process, "proposal");
  return rows.flatMap(({ line, outcome, contribution: c, state, proposal: p }) => {
    const reference = c ?? p;
    if (reference === null) return [];
    return {
      reference,
      kind: line.kind,
      thing: line.thing,
      response: line.response,
      juncture: line.juncture,
      outcome,
      own: line.own,
      before: line.release,
      public:
        line.kind === "contribution" ? state === "published" : publicProposals.has(`proposals/${reference}`),
    };
  });
}

/** References of rows that were public and are not: their contribution was hidden. */
async function takenBack(db: Db, process: string): Promise<string[]> {
  const rows = await db
    .select({ address: publication.address })
    .from(publication)
    .where(
      and(
        eq(publication.process, process),
        eq(publication.kind, "response"),
        isNotNull(publication.tombstone),
      ),
    );
  return rows.map(({ address }) => address.slice("responses/".length));
}

async function publicOfKind(db: Db, process: string, kind: string): Promise<Set<string>> {
  const rows = await db
    .select({ address: publication.address })
    .from(publication)
    .where(and(eq(publication.process, process), eq(publication.kind, kind), isNull(publication.tombstone)));
  return new Set(rows.map(({ address }) => address));
}

/** What the rows of these responses say, by response. */
export async function answeringOf(
  db: Db,
  process: string,
  due: readonly Due[],
): Promise<Map<string, Answering>> {
  const rows: (typeof response.$inferSelect)[] = [];
  for (const part of slices([...new Set(due.map((one) => one.response))], 200)) {
    rows.push(
      ...(await db
        .select()
        .from(response)
        .where(inArray(response.id, [...part]))),
    );
  }
  const commitments = new Map(
    (
      await db
        .select({ id: commitment.id, n: commitment.n, title: commitment.title })
        .from(commitment)
        .where(eq(commitment.process, process))
    ).map(({ id, ...mark }) => [id, mark]),
  );
  const facts = await decisionFacts(
    db,
    process,
    rows.flatMap((row) => row.decisions),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        commitments: row.commitments.flatMap((id) => commitments.get(id) ?? []).sort((a, b) => a.n - b.n),
        decisions: [...row.decisions].sort((a, b) => a - b).flatMap((sequence) => facts.get(sequence) ?? []),
      },
    ]),
  );
}

export async function nextRelease(db: Db, process: string): Promise<number> {
  const [row] = await db
    .select({ no: max(release.no) })
    .from(release)
    .where(eq(release.process, process));
  return (row?.no ?? 0) + 1;
}

export interface Told {
  readonly contact: string;
  readonly reference: string;
}

/** Receipts with a contact: those who are written to. */
export async function contactsOf(db: Db, due: readonly Due[]): Promise<Told[]> {
  const found: Told[] = [];
  const of = new Map(
    due.filter((one) => one.kind === "contribution").map((one) => [one.thing, one.reference]),
  );
  for (const part of slices([...of.keys()], 200)) {
    const rows = await db
      .select({ contact: receipt.contact, thing: receipt.contribution })
      .from(receipt)
      .where(and(inArray(receipt.contribution, [...part]), isNotNull(receipt.contact)));
    found.push(
      ...rows.map(({ contact, thing }) => ({ contact: contact ?? "", reference: of.get(thing) ?? "" })),
    );
  }
  return found.filter(({ contact }) => contact !== "");
}
