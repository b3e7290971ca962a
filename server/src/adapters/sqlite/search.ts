import { and, eq, inArray, sql } from "drizzle-orm";
import type { Search, SearchEntry } from "../../ports/search.js";
import type { Db } from "../../ports/store.js";
import { searchEntry } from "../../ports/tables/index.js";

const segmenter = new Intl.Segmenter("und", { granularity: "word" });
const perCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words of a text, folded (case, width, accents); scripts without spaces give one token a character. */
function words(text: string): string[][] {
  const folded = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().normalize("NFC");
  const found: string[][] = [];
  for (const { segment: raw, isWordLike } of segmenter.segment(folded)) {
    if (!isWordLike) continue;
    // Hebrew abbreviations hold a double quote that is part of the word.
    const segment = raw.replaceAll(/["״]/g, "");
    if (segment === "") continue;
    found.push(perCharacter.test(segment) ? [...segment] : [segment]);
  }
  return found;
}

const tokens = (text: string): string => words(text).flat().join(" ");

const mostTerms = 20;
/** What begins with one or two letters is a good part of all words: each more of these costs a walk through them. */
const mostShort = 4;

/** What is looked for, each word once. */
function termsOf(asked: string): string[][] {
  const each = new Map(words(asked).map((word) => [word.join(" "), word])).values();
  let short = 0;
  const isLookedFor = (word: string[]): boolean => {
    const [first = ""] = word;
    if (word.length > 1 || first.length > 2 || perCharacter.test(first)) return true;
    short += 1;
    return short <= mostShort;
  };
  return [...each].filter(isLookedFor).slice(0, mostTerms);
}

/** Below the most values that one statement of SQLite takes. */
const slice = 200;

async function indexAll(tx: Db, entries: readonly SearchEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += slice) {
    const some = entries.slice(at, at + slice);
    const { process, kind } = some[0] as SearchEntry;
    await removeAll(
      tx,
      process,
      kind,
      some.map(({ id }) => id),
    );
    const rows = await tx
      .insert(searchEntry)
      .values(some.map(({ id }) => ({ process, kind, thing: id })))
      .returning({ rowid: searchEntry.rowid, thing: searchEntry.thing });
    const rowids = new Map(rows.map(({ rowid, thing }) => [thing, rowid]));
    const texts = some.map(
      ({ id, title, body }) => sql`(${rowids.get(id)}, ${tokens(title)}, ${tokens(body)})`,
    );
    await tx.run(sql`insert into search_text(rowid, title, body) values ${sql.join(texts, sql`, `)}`);
  }
}

async function removeAll(tx: Db, process: string, kind: string, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += slice) {
    const known = and(
      eq(searchEntry.process, process),
      eq(searchEntry.kind, kind),
      inArray(searchEntry.thing, ids.slice(at, at + slice)),
    );
    const gone = await tx.delete(searchEntry).where(known).returning({ rowid: searchEntry.rowid });
    if (gone.length === 0) continue;
    const rowids = sql.join(
      gone.map(({ rowid }) => sql`${rowid}`),
      sql`, `,
    );
    await tx.run(sql`delete from search_text where rowid in (${rowids})`);
  }
}

/** FTS5 beside the entries, reached by rowid. A query is text: every token is quoted, so no operator gets through (T65). */
export const sqliteSearch: Search = {
  index: (tx, entry) => indexAll(tx, [entry]),
  indexAll,
  remove: (tx, process, kind, id) => removeAll(tx, process, kind, [id]),
  removeAll,

  async move(tx, from, to) {
    await tx.update(searchEntry).set({ process: to }).where(eq(searchEntry.process, from));
  },

  async query(db, { process, kind, words: asked, limit }) {
    const match = matchOf(asked);
    if (match === null) return [];
    const rows = await db.all<{ thing: string }>(
      sql`${matching(match, process, kind)} order by bm25(search_text, 4.0, 1.0), e.rowid_ limit ${limit}`,
    );
    return rows.map((row) => row.thing);
  },

  async all(db, { process, kind, words: asked }) {
    const match = matchOf(asked);
    if (match === null) return [];
    const rows = await db.values<[string]>(matching(match, process, kind));
    return rows.map(([thing]) => thing);
  },
};

const matching = (match: string, process: string, kind: string) =>
  sql`select e.thing as thing from search_text join search_entry e on e.rowid_ = search_text.rowid
      where search_text match ${match} and e.process = ${process} and e.kind = ${kind}`;

function matchOf(asked: string): string | null {
  const terms = termsOf(asked);
  if (terms.length === 0) return null;
  return terms
    .map((word) =>
      word.length > 1 ? `"${word.join(" ")}"` : `"${word[0]}"${perCharacter.test(word[0] ?? "") ? "" : "*"}`,
    )
    .join(" ");
}
