import { noStatement, type Statement } from "@accord/shared/ballots";
import type { JsonValue } from "@accord/shared/canonical";
import { issue } from "@accord/shared/issues";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { asSheet, field, sheetSubject } from "./sheet.js";

/** What its frozen copies are counted by. */
export const ownTextOf = (process: string, title: string): string => `${process}:${title.trim()}`;

/** A text that stands nowhere else, written for the ballot. Put again under its title it is the next version. */
export const ownText = sheetSubject({
  kind: "text",
  of: ({ home, statement }) => ownTextOf(home.id, statement.title),
  issues: async (_db, { home, ids }) =>
    ids.length === 1 && ids[0] === home.id ? [] : [issue("text_stands_alone", undefined, "subjects")],
  labels: async (_db, { home, statement }) => [{ id: home.id, label: statement.title, path: null }],
  async sheet(_db, { statement: { title, text } }) {
    return { title, parts: text === "" ? [] : [{ heading: title, fields: [field("", text)] }] };
  },
  mayHaveChanged: async () => false,
  effect: async (_context, { result }) => (result === "passed" ? "adopted" : "rejected"),
});

/** As it was written, to be put again. */
export function statementIn(body: JsonValue): Statement {
  const { title, parts } = asSheet(body);
  const { content = [] } = (parts[0]?.fields[0]?.content ?? {}) as { content?: RichNode[] };
  return { ...noStatement, title, text: content.map((line) => plainText(line).trimEnd()).join("\n") };
}
