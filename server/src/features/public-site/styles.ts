import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { serverFolder } from "../../server-folder.js";

/** In the order in which they are joined: where two rules weigh the same, the later one holds. */
const shared = ["tokens", "timeline", "parity", "words", "compared"];
const own = [
  "frame",
  "text",
  "lists",
  "tables",
  "find",
  "responses",
  "drafts",
  "print",
  "forms",
  "timeline",
  "plan",
  "verify",
  "choices",
];

/** All sheets of the public pages as one, without the comments: a first visit asks once. */
export async function publicStyles(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const sheets = [
    ...shared.map((name) => resolve(`@accord/shared/${name}.css`)),
    ...own.map((name) => join(serverFolder, `public/${name}.css`)),
  ];
  const texts = await Promise.all(sheets.map((sheet) => readFile(sheet, "utf8")));
  return texts.join("\n").replaceAll(/\/\*[\s\S]*?\*\/\n?/g, "");
}
