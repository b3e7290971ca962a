import { and, eq, sql } from "drizzle-orm";
import type { Search } from "../../ports/search.js";
import { searchEntry } from "../../ports/tables/index.js";

const segmenter = new Intl.Segmenter("und", { granularity: "word" });
const perCharacter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words of a text, folded (case, width, accents); scripts without spaces give one token a character. */
export function words(text: string): string[][] {
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

/** FTS5 beside the entries, reached by rowid. A query is text: every token is quoted, so no operator gets through (T65). */
export const sqliteSearch: Search = {
  async index(tx, entry) {
    await this.remove(tx, entry.process, entry.kind, entry.id);
    const [row] = await tx
      .insert(searchEntry)
      .values({ process: entry.process, kind: entry.kind, thing: entry.id })
      .returning({ rowid: searchEntry.rowid });
    await tx.run(
      sql`insert into search_text(rowid, title, body) values (${row?.rowid}, ${tokens(entry.title)}, ${tokens(entry.body)})`,
    );
  },

  async remove(tx, process, kind, id) {
    const known = and(
      eq(searchEntry.process, process),
      eq(searchEntry.kind, kind),
      eq(searchEntry.thing, id),
    );
    await tx.run(
      sql`delete from search_text where rowid in (select rowid_ from search_entry where ${known})`,
    );
    await tx.delete(searchEntry).where(known);
  },

  async query(db, { process, kind, words: asked, limit }) {
    const terms = words(asked).slice(0, 20);
    if (terms.length === 0) return [];
    const match = terms
      .map((word) =>
        word.length > 1
          ? `"${word.join(" ")}"`
          : `"${word[0]}"${perCharacter.test(word[0] ?? "") ? "" : "*"}`,
      )
      .join(" ");
    const rows = await db.all<{ thing: string }>(
      sql`select e.thing as thing from search_text join search_entry e on e.rowid_ = search_text.rowid
          where search_text match ${match} and e.process = ${process} and e.kind = ${kind}
          order by bm25(search_text, 4.0, 1.0), e.rowid_ limit ${limit}`,
    );
    return rows.map((row) => row.thing);
  },
};
