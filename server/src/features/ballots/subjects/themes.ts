import { issue } from "@accord/shared/issues";
import { sayIn } from "@accord/shared/messages";
import { themesWithCounts } from "../../contributions/index.js";
import { field, sheetSubject } from "./sheet.js";

/** The list of themes of the process, each with its scope and why it is one. */
export const listOfThemes = sheetSubject({
  kind: "themes",
  of: ({ home }) => home.id,
  async issues(db, { home }) {
    const { themes } = await themesWithCounts(db, home.id);
    return themes.length > 0 ? [] : [issue("themes_none")];
  },
  labels: async (_db, { home }) => [
    {
      id: home.id,
      label: sayIn(home.language)("ballotSubjects.themes"),
      path: `/app/${home.slug}/themes`,
    },
  ],
  async sheet(db, { home }) {
    const title = sayIn(home.language)("ballotSubjects.themes");
    const { themes } = await themesWithCounts(db, home.id);
    const fields = themes.map(({ name, scope, reasons }) =>
      field(name, [scope, reasons].filter((words) => words !== "").join("\n")),
    );
    return { title, parts: [{ heading: title, fields }] };
  },
  effect: async (_context, { result }) => (result === "passed" ? "adopted" : "rejected"),
});
