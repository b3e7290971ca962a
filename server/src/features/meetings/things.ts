import type { AgendaThing } from "@accord/shared/meetings";
import { sayIn } from "@accord/shared/messages";
import { and, asc, eq, isNull, like } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import {
  ballot,
  commitment,
  process as processTable,
  proposal,
  publication,
  terms,
} from "../../ports/tables/index.js";
import { sheetsOf } from "../problems/queries.js";

interface KnownThing {
  readonly kind: AgendaThing;
  readonly ref: string;
  readonly label: string;
  /** Under the address of the process in the workspace. */
  readonly tail: string;
}

/** Everything an item of an agenda may be about. */
export async function thingsOf(db: Db, process: string): Promise<KnownThing[]> {
  const [home] = await db.select().from(processTable).where(eq(processTable.id, process));
  const say = sayIn(home?.language ?? "en");
  const proposals = await db
    .select()
    .from(proposal)
    .where(eq(proposal.process, process))
    .orderBy(asc(proposal.no));
  const commitments = await db
    .select()
    .from(commitment)
    .where(eq(commitment.process, process))
    .orderBy(asc(commitment.n));
  const ballots = await db.select().from(ballot).where(eq(ballot.process, process)).orderBy(asc(ballot.no));
  const versions = await db.select().from(terms).where(eq(terms.process, process)).orderBy(asc(terms.n));
  return [
    ...commitments.map(({ n, title }) => ({
      kind: "commitment" as const,
      ref: String(n),
      label: `${n} ${title}`,
      tail: `commitments/${n}`,
    })),
    ...proposals.map(({ reference, title }) => ({
      kind: "proposal" as const,
      ref: reference,
      label: `${reference} ${title}`,
      tail: `proposals/${reference}`,
    })),
    ...ballots.map(({ id, no, question }) => ({
      kind: "ballot" as const,
      ref: String(no),
      label: question,
      tail: `ballots/${id}`,
    })),
    ...(await sheetsOf(db, process)).map(({ no, title }) => ({
      kind: "problem_sheet" as const,
      ref: String(no),
      label: title,
      tail: `problems/${no}`,
    })),
    ...versions.map(({ n }) => ({
      kind: "terms" as const,
      ref: String(n),
      label: say("termsText.version", { n }),
      tail: `terms?version=${n}`,
    })),
  ];
}

/** Where the public reads a thing now; null while it is not public. */
export async function publicAddressOf(
  db: Db,
  process: string,
  { kind, ref }: Pick<KnownThing, "kind" | "ref">,
): Promise<string | null> {
  if (kind === "problem_sheet") return null;
  const of = { proposal: `proposals/${ref}`, ballot: `ballots/${ref}`, terms: `terms/v${ref}` };
  const address = kind === "commitment" ? like(publication.address, `drafts/${ref}/v%`) : null;
  const rows = await db
    .select({ address: publication.address, position: publication.position })
    .from(publication)
    .where(
      and(
        eq(publication.process, process),
        address ?? eq(publication.address, kind === "commitment" ? "" : of[kind]),
        isNull(publication.tombstone),
      ),
    )
    .orderBy(asc(publication.position));
  return rows.at(-1)?.address ?? null;
}
