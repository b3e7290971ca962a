import { issue } from "@accord/shared/issues";
import { field, sheetSubject } from "./sheet.js";

/** A text that stands nowhere else, written for the ballot. Put again under its title it is the next version. */
export const ownText = sheetSubject({
  kind: "text",
  of: ({ home, statement }) => `${home.id}:${statement.title.trim()}`,
  issues: async (_db, { home, ids }) =>
    ids.length === 1 && ids[0] === home.id ? [] : [issue("text_stands_alone", undefined, "subjects")],
  labels: async (_db, { home, statement }) => [{ id: home.id, label: statement.title, path: null }],
  async sheet(_db, { statement: { title, text } }) {
    return { title, parts: text === "" ? [] : [{ heading: title, fields: [field("", text)] }] };
  },
  mayHaveChanged: async () => false,
  effect: async (_context, { result }) => (result === "passed" ? "adopted" : "rejected"),
});
