import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import {
  contribution,
  contributionTheme,
  link,
  proposal,
  theme,
  workingGroup,
} from "../../ports/tables/index.js";
import { themesOf } from "../contributions/queries.js";
import { slices } from "./slices.js";

/** A contribution or a proposal: what a response answers. */
export interface Thing {
  readonly kind: "contribution" | "proposal";
  readonly id: string;
  readonly no: number;
  readonly reference: string;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
  /** Null for proposals. */
  readonly receivedAt: string | null;
  readonly channel: string | null;
  readonly public: boolean;
  readonly themes: readonly { readonly id: string; readonly name: string }[];
}

/** Those of the references that exist and are not hidden, in the order asked. */
export async function thingsByReference(
  db: Db,
  process: string,
  references: readonly string[],
): Promise<Thing[]> {
  const found = new Map<string, Thing>();
  for (const part of slices(references, 200)) {
    const rows = await db
      .select()
      .from(contribution)
      .where(and(eq(contribution.process, process), inArray(contribution.reference, [...part])));
    const proposals = await db
      .select()
      .from(proposal)
      .where(and(eq(proposal.process, process), inArray(proposal.reference, [...part])));
    for (const one of await asThings(db, rows, proposals)) found.set(one.reference, one);
  }
  return references.flatMap((reference) => found.get(reference) ?? []);
}

/** Contributions without hidden ones, then proposals. */
export async function asThings(
  db: Db,
  contributions: readonly (typeof contribution.$inferSelect)[],
  proposals: readonly (typeof proposal.$inferSelect)[],
): Promise<Thing[]> {
  const open = contributions.filter((row) => row.state !== "hidden");
  const marks = await themesOf(
    db,
    open.map((row) => row.id),
  );
  const ofProposals = await themesOfProposals(db, proposals);
  return [
    ...open.map((row) => ({
      kind: "contribution" as const,
      id: row.id,
      no: row.no,
      reference: row.reference,
      title: row.title,
      text: row.text,
      language: row.language,
      receivedAt: row.receivedAt,
      channel: row.channel,
      public: row.state === "published",
      themes: marks.get(row.id) ?? [],
    })),
    ...proposals.map((row) => ({
      kind: "proposal" as const,
      id: row.id,
      no: row.no,
      reference: row.reference,
      title: row.title,
      text: [row.problem, row.asked].filter((one) => one.trim() !== "").join("\n\n"),
      language: null,
      receivedAt: null,
      channel: null,
      public: true,
      themes: ofProposals.get(row.id) ?? [],
    })),
  ];
}

/** A proposal stands under the theme of its group, else under those of the contributions it came from. */
export async function themesOfProposals(
  db: Db,
  proposals: readonly { readonly id: string; readonly group: string | null }[],
): Promise<Map<string, { id: string; name: string }[]>> {
  const of = new Map<string, { id: string; name: string }[]>();
  if (proposals.length === 0) return of;
  const groups = await db
    .select({ group: workingGroup.id, id: theme.id, name: theme.name })
    .from(workingGroup)
    .innerJoin(theme, eq(theme.id, workingGroup.theme));
  const byGroup = new Map(groups.map(({ group, ...mark }) => [group, mark]));
  const left: string[] = [];
  for (const one of proposals) {
    const mark = one.group === null ? undefined : byGroup.get(one.group);
    if (mark) of.set(one.id, [mark]);
    else left.push(one.id);
  }
  for (const part of slices(left, 200)) {
    const rows = await db
      .selectDistinct({ proposal: link.to, id: theme.id, name: theme.name })
      .from(link)
      .innerJoin(contributionTheme, eq(contributionTheme.contribution, link.from))
      .innerJoin(theme, eq(theme.id, contributionTheme.theme))
      .where(and(eq(link.fromKind, "contribution"), eq(link.toKind, "proposal"), inArray(link.to, [...part])))
      .orderBy(theme.position);
    for (const { proposal: id, ...mark } of rows) of.set(id, [...(of.get(id) ?? []), mark]);
  }
  return of;
}
