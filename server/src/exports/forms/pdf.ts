import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { type Content, contentOf, type Table } from "./content.js";
import { directionOf, scriptLanguage } from "./direction.js";
import { layout } from "./layout.js";
import { plain } from "./plain.js";
import type { PrintPart } from "./printing.js";

const faces = [
  ["noto-sans", "400Regular"],
  ["noto-sans", "700Bold"],
  ["noto-sans-arabic", "400Regular"],
  ["noto-sans-arabic", "700Bold"],
  ["noto-sans-hebrew", "400Regular"],
  ["noto-sans-hebrew", "700Bold"],
  ["noto-sans-sc", "400Regular"],
  ["noto-sans-symbols-2", "400Regular"],
  ["noto-emoji", "400Regular"],
] as const;

const folderOf = (face: string): string =>
  dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${face}/package.json`)));

/** One compiler for all parts of a release: its fonts are read once, and it forgets each part. */
export function pdfPrinter(): (part: PrintPart) => Buffer {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontPaths: faces.map(([face, weight]) => join(folderOf(face), weight)) }],
  });
  return (part) => {
    const content = contentOf(part);
    const inputs = { data: JSON.stringify(dataOf(content)) };
    const compiled = compiler.compile({ mainFileContent: layout, inputs });
    if (compiled.result === null) {
      const said = compiled.takeError();
      throw new Error(`The PDF could not be set: ${JSON.stringify(said?.shortDiagnostics ?? [])}`);
    }
    try {
      return accessible(compiler, compiled.result);
    } finally {
      compiler.evictCache(0);
    }
  };
}

/** PDF/UA asks that every letter has a shape; where a script has none in our faces the file is still tagged. */
function accessible(compiler: NodeCompiler, document: Parameters<NodeCompiler["pdf"]>[0]): Buffer {
  try {
    return compiler.pdf(document, { pdfStandard: "ua-1" });
  } catch {
    return compiler.pdf(document, { pdfStandard: "1.7", pdfTags: true });
  }
}

function dataOf(content: Content) {
  // Typst takes a language without its region.
  const { language } = new Intl.Locale(content.language);
  const around = content.rightToLeft ? ("rtl" as const) : ("ltr" as const);
  const words = (text: string) => {
    const clean = plain(text);
    return {
      dir: directionOf(clean, around),
      lang: scriptLanguage(clean, language),
      lines: clean
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map(breakable),
    };
  };
  const listed = (table: Table, widths: readonly number[], numbers: number) => ({
    title: plain(table.title),
    head: table.head.map(plain),
    widths,
    numbers,
    rows: table.rows.map((row) => row.map(words)),
  });
  return {
    language,
    dir: around,
    title: plain(content.title),
    process: plain(content.process),
    running: plain(content.running),
    page: content.page("<p>", "<n>"),
    facts: content.facts.map((fact) => breakable(plain(fact))),
    summary: listed(content.summary, [3, 1, 1, 1, 1, 1], 1),
    categories: content.categories.map((table) => listed(table, [3, 2, 3, 5], 9)),
    sections: content.sections.map(({ title, entries }) => ({
      title: plain(title),
      entries: entries.map((entry) => ({
        reference: entry.reference,
        facts: plain(entry.facts),
        words: words(entry.words),
        outcome: plain(entry.outcome),
        code: entry.outcomeCode ?? "none",
        short: entry.short.map(({ label, text }) => ({ label: plain(label), text: breakable(plain(text)) })),
        details: entry.details.map(({ label, text }) => ({ label: plain(label), text: words(text) })),
      })),
    })),
  };
}

const zeroWidthSpace = "\u200b";
/** A long address breaks where a reader would break it, so that it stays on the page. */
const breakable = (line: string): string =>
  line.replaceAll(/[!-~]{41,}/gu, (long) =>
    long
      .replaceAll(/[/?&=._-](?=[^/])/gu, `$&${zeroWidthSpace}`)
      .replaceAll(/[!-~]{40}/gu, `$&${zeroWidthSpace}`),
  );
