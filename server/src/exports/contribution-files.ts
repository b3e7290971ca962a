import { canonicalJson } from "@accord/shared/canonical";
import { type PublicRecord, publicRecord } from "@accord/shared/contributions";
import { publicationsInParts } from "../features/responses/index.js";
import type { Db } from "../ports/store.js";
import { breathe } from "./breathe.js";
import { csvHead, csvLines } from "./csv.js";
import { fingerprint } from "./response-model.js";

export const contributionsFormat = "accord-contributions/1";

/** All public contributions [8.5]; null until there is one. */
interface ContributionModel {
  readonly process: string;
  readonly count: number;
  readonly etag: string;
  rows(): AsyncGenerator<PublicRecord[]>;
}

export async function contributionModel(
  db: Db,
  process: { readonly id: string; readonly slug: string },
): Promise<ContributionModel | null> {
  const { etag, addresses } = await fingerprint(db, process.id, ["contribution"]);
  if (addresses.size === 0) return null;
  return { process: process.slug, count: addresses.size, etag, rows: () => rowsOf(db, process.id) };
}

async function* rowsOf(db: Db, process: string): AsyncGenerator<PublicRecord[]> {
  for await (const bodies of publicationsInParts(db, process, "contribution")) {
    yield bodies.map((body) => publicRecord.parse(body));
    await breathe();
  }
}

export async function* contributionsJson(model: ContributionModel): AsyncGenerator<string> {
  yield '{"contributions":[';
  let first = true;
  for await (const rows of model.rows()) {
    yield `${first ? "" : ","}${rows.map((row) => canonicalJson(row)).join(",")}`;
    first = false;
  }
  const rest = canonicalJson({ count: model.count, format: contributionsFormat, process: model.process });
  yield `],${rest.slice(1)}`;
}

const contributionColumns = [
  "reference",
  "title",
  "text",
  "language",
  "receivedAt",
  "publishedAt",
  "contributor",
  "organisation",
  "kind",
  "stakeholderType",
  "channel",
  "place",
  "themes",
  "sourceAddress",
] as const;

export async function* contributionsCsv(model: ContributionModel): AsyncGenerator<string> {
  yield csvHead(contributionColumns);
  for await (const rows of model.rows()) yield csvLines(rows.map(cellsOf));
}

function cellsOf({ contributor, themes, ...row }: PublicRecord): string[] {
  const cells: Record<(typeof contributionColumns)[number], string | null> = {
    ...row,
    contributor: contributor.anonymous ? "anonymous" : contributor.name,
    organisation: contributor.organisation,
    kind: contributor.kind,
    stakeholderType: contributor.stakeholderType,
    themes: themes.join("; "),
  };
  return contributionColumns.map((column) => cells[column] ?? "");
}
