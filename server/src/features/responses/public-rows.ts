import { type PublicRecord, publicRecord } from "@accord/shared/contributions";
import { type PublicProposal, publicProposal } from "@accord/shared/proposals";
import { type ResponseRow, responseRow, type ThingHalf } from "@accord/shared/responses";
import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { publication } from "../../ports/tables/index.js";

export const responseAddress = (reference: string): string => `responses/${reference}`;

/** A public contribution or proposal, and what is public of its response. */
export interface PublicThing {
  readonly half: ThingHalf;
  /** For lists and search; a row itself has the full words. */
  readonly title: string;
  readonly anonymous: boolean;
  readonly themes: readonly string[];
  readonly published: ResponseRow | null;
}

/** So few that others wait a few ms for one part. */
const size = 25;

/**
 * Every public contribution, then every public proposal, by number, in parts that fit in memory. What is hidden has
 * no publication any more, so it is not here, whatever was said of it before.
 */
export async function* publicThings(
  db: Db,
  process: { readonly id: string; readonly slug: string },
): AsyncGenerator<PublicThing[]> {
  const proposed = await proposalsByContribution(db, process.id);
  for await (const bodies of publicationsInParts(db, process.id, "contribution")) {
    const records = bodies.map((body) => publicRecord.parse(body));
    const rows = await publishedRows(
      db,
      process.id,
      records.map(({ reference }) => reference),
    );
    yield records.map((record) => ({
      half: ofContribution(process.slug, record, proposed.get(record.reference) ?? []),
      title: record.title,
      anonymous: record.contributor.anonymous,
      themes: record.themes,
      published: rows.get(record.reference) ?? null,
    }));
  }
  for await (const bodies of publicationsInParts(db, process.id, "proposal")) {
    const records = bodies.map((body) => publicProposal.parse(body));
    const rows = await publishedRows(
      db,
      process.id,
      records.map(({ reference }) => reference),
    );
    yield records.map((record) => ({
      half: ofProposal(process.slug, record),
      title: record.title,
      anonymous: false,
      themes: [],
      published: rows.get(record.reference) ?? null,
    }));
  }
}

/** Bodies of all public pages of a kind, in order, by parts. */
export async function* publicationsInParts(db: Db, process: string, kind: string): AsyncGenerator<unknown[]> {
  let after = -1;
  for (;;) {
    const rows = await db
      .select({ position: publication.position, body: publication.body })
      .from(publication)
      .where(
        and(
          eq(publication.process, process),
          eq(publication.kind, kind),
          gt(publication.position, after),
          isNull(publication.tombstone),
        ),
      )
      .orderBy(asc(publication.position))
      .limit(size);
    if (rows.length === 0) return;
    yield rows.map(({ body }) => body);
    after = rows.at(-1)?.position ?? after;
  }
}

async function publishedRows(
  db: Db,
  process: string,
  references: readonly string[],
): Promise<Map<string, ResponseRow>> {
  const rows = await db
    .select({ body: publication.body })
    .from(publication)
    .where(
      and(
        eq(publication.process, process),
        inArray(publication.address, references.map(responseAddress)),
        isNull(publication.tombstone),
      ),
    );
  const parsed = rows.map(({ body }) => responseRow.parse(body));
  return new Map(parsed.map((row) => [row.reference, row]));
}

async function proposalsByContribution(db: Db, process: string): Promise<Map<string, string[]>> {
  const of = new Map<string, string[]>();
  for await (const bodies of publicationsInParts(db, process, "proposal")) {
    for (const body of bodies) {
      const { reference, title, contributions } = publicProposal.parse(body);
      for (const one of contributions) of.set(one, [...(of.get(one) ?? []), `${reference} ${title}`]);
    }
  }
  return of;
}

function ofContribution(slug: string, record: PublicRecord, proposals: readonly string[]): ThingHalf {
  const { anonymous, name, organisation, kind } = record.contributor;
  return {
    reference: record.reference,
    of: "contribution",
    dateReceived: record.receivedAt,
    contributor: anonymous ? null : [name, organisation].filter(Boolean).join(", "),
    kind,
    channel: record.channel,
    theme: record.themes.join("; "),
    contribution: record.text.startsWith(record.title) ? record.text : `${record.title}\n\n${record.text}`,
    proposal: proposals.join("; "),
    link: `/p/${slug}/contributions/${record.reference}`,
  };
}

function ofProposal(slug: string, record: PublicProposal): ThingHalf {
  return {
    reference: record.reference,
    of: "proposal",
    dateReceived: null,
    contributor: record.group ?? "",
    kind: "proposal",
    channel: "",
    theme: "",
    contribution: "",
    proposal: [record.title, record.problem, record.asked].filter((one) => one.trim() !== "").join("\n\n"),
    link: `/p/${slug}/proposals/${record.reference}`,
  };
}
