import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { type ImportMapping, importMapping } from "@accord/shared/contributions";
import { type Command, Failed, jsonOf, unreadable, wordsOf } from "./command.js";
import { operate } from "./operate.js";

interface Answer {
  readonly imported: boolean;
  readonly rows: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly newThemes: readonly string[];
  readonly refusedCount: number;
  readonly refused: readonly {
    row: number;
    line: number;
    column: string | null;
    value: string;
    why: string;
  }[];
  readonly columns: readonly string[];
  readonly mapping: ImportMapping;
}

/** Contributions from a CSV file: all rows or none, and nothing becomes public by it. */
export const importContributions: Command = {
  flags: { check: { type: "boolean" }, mapping: { type: "string" } },
  async run(called) {
    const [process = "", word = ""] = wordsOf(called, 2, 2);
    const file = resolve(called.typedIn, word);
    await stat(file).catch((error) => unreadable(file, error));
    const given = called.flags.mapping;
    const mapping = typeof given === "string" ? mappingFrom(given, await jsonOf(called, given)) : null;
    const check = called.flags.check === true;
    const answer = await operate(called, "import-file", { process, file, mapping, check });
    const told = answer as unknown as Answer;
    if (called.flags.json) called.printJson(answer);
    else tell(called.print, told);
    return told.refusedCount > 0 ? 1 : 0;
  },
};

function mappingFrom(file: string, value: unknown): ImportMapping {
  const read = importMapping.safeParse(value);
  if (read.success) return read.data;
  const at = read.error.issues[0]?.path.join(".") ?? "";
  throw new Failed(
    `${file} is not a mapping: ${at || "the whole"} is not as "import --check --json" writes it.`,
  );
}

function tell(print: (line: string) => void, answer: Answer): void {
  answer.columns.forEach((name, at) => {
    const field = answer.mapping.columns[at];
    print(`Column "${name}": ${field ?? "left out"}`);
  });
  for (const { row, line, column, value, why } of answer.refused)
    print(
      `Row ${row}, line ${line}${column === null ? "" : `, "${column}"`}: ${why}${value && `: ${value}`}`,
    );
  const { rows, added, updated, unchanged, refusedCount } = answer;
  print(`${rows} rows: ${added} new, ${updated} changed, ${unchanged} as before, ${refusedCount} refused.`);
  if (answer.newThemes.length > 0) print(`New themes: ${answer.newThemes.join(", ")}.`);
  print(
    answer.imported
      ? "All are imported. None is public before somebody publishes the import."
      : "Nothing has been imported.",
  );
}
