import type { ResponseRow } from "@accord/shared/responses";
import { type FieldFilter, publicationsWith, publishedThemes } from "./filtered.js";
import { type ContributionLine, contributionLines } from "./lines.js";
import type { ListProps } from "./pages/FindForm.js";
import { countsOf, type Publication, publicationsOf } from "./queries.js";
import type { Finder, Site } from "./site.js";

const perPage = 50;

type Found<Row> = Omit<ListProps<Row>, "around">;

/** Contributions as the form asks for them: word or reference, theme, outcome of the response; pages of fifty. */
export async function contributionList(
  site: Site & Finder,
  process: string,
  query: URLSearchParams,
  turn: () => Promise<void>,
): Promise<Found<ContributionLine>> {
  const asked = askedIn(query);
  const rows = await chosen(site, process, "contribution", asked, turn);
  return {
    ...(await shape(site, process, asked, rows.total)),
    query,
    rows: await contributionLines(site.db, process, rows.shown),
  };
}

export async function responseList(
  site: Site & Finder,
  process: string,
  query: URLSearchParams,
  turn: () => Promise<void>,
): Promise<Found<ResponseRow>> {
  const asked = askedIn(query);
  const rows = await chosen(site, process, "response", asked, turn);
  return {
    ...(await shape(site, process, asked, rows.total)),
    query,
    rows: rows.shown.map((row) => row.body as unknown as ResponseRow),
  };
}

interface AskedFor {
  readonly word: string;
  readonly theme: string;
  readonly outcome: string;
  readonly page: number;
}

function askedIn(query: URLSearchParams): AskedFor {
  const page = Number(query.get("page") ?? 1);
  return {
    word: (query.get("q") ?? "").trim().slice(0, 200),
    theme: (query.get("theme") ?? "").slice(0, 200),
    outcome: query.get("outcome") ?? "",
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

async function shape(site: Site, process: string, asked: AskedFor, total: number) {
  return {
    total,
    page: asked.page,
    pages: Math.max(1, Math.ceil(total / perPage)),
    finding: { word: asked.word, theme: asked.theme, outcome: asked.outcome },
    themes: await publishedThemes(site.db, process),
  };
}

async function chosen(
  site: Site & Finder,
  process: string,
  kind: "contribution" | "response",
  asked: AskedFor,
  turn: () => Promise<void>,
): Promise<{ total: number; shown: Publication[] }> {
  const part = { offset: (asked.page - 1) * perPage, limit: perPage };
  const filters = filtersOf(kind, asked);
  if (asked.word === "" && filters.length === 0) {
    const total = (await countsOf(site.db, process))[kind] ?? 0;
    return { total, shown: await publicationsOf(site.db, process, kind, part) };
  }
  const among = asked.word === "" ? {} : { among: await found(site, process, kind, asked.word) };
  const { total, rows } = await publicationsWith(site.db, process, kind, { filters, ...among }, part, turn);
  return { total, shown: rows };
}

/** Where the word stands in a contribution: that page, or the one of its response. */
async function found(site: Finder, process: string, kind: "contribution" | "response", word: string) {
  const addresses = await site.findAll(process, word);
  return addresses.flatMap((address) => {
    const reference = /^contributions\/(.+)$/.exec(address)?.[1];
    return reference === undefined ? [] : [`${kind}s/${reference}`];
  });
}

function filtersOf(kind: "contribution" | "response", asked: AskedFor): FieldFilter[] {
  const filters: FieldFilter[] = [];
  if (asked.theme !== "") filters.push({ field: "theme", is: asked.theme });
  if (kind === "response" && ["inclusion", "amendment", "rejection", "none"].includes(asked.outcome))
    filters.push({ field: "outcome", is: asked.outcome });
  return filters;
}
