import { createHash } from "node:crypto";
import { appendFileSync, createReadStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { sayIn } from "@accord/shared/messages";
import {
  type FilePart,
  type PrintedForm,
  partsOf,
  printedForms,
  type ResponseRow,
  type ThemeRows,
  weightOf,
} from "@accord/shared/responses";
import { themeName } from "./content.js";
import { docxOf } from "./docx.js";
import { pdfPrinter } from "./pdf.js";
import type { Printed, PrintHead, PrintPart } from "./printing.js";
import { xlsxOf } from "./xlsx.js";

/** Lines of a response by theme, on disk: a release may be larger than what fits in memory. */
interface Shelf {
  readonly file: string;
  readonly weights: number[];
  waiting: string[];
}

/** Reads the head, then a row a line; writes the files; says each one. Runs in a process of its own. */
export async function printRelease(
  lines: AsyncIterable<string>,
  tell: (file: Printed) => void,
): Promise<void> {
  const reading = lines[Symbol.asyncIterator]();
  const head = JSON.parse(String((await reading.next()).value)) as PrintHead;
  const shelves = await sortIn(head.folder, { [Symbol.asyncIterator]: () => reading });
  const known = head.release.summary.map(({ theme }) => theme);
  const themes = [...shelves.keys()].sort((a, b) => known.indexOf(a) - known.indexOf(b));
  const counts = themes.map((theme) => ({ theme, weights: shelves.get(theme)?.weights ?? [] }));
  let pdf: ReturnType<typeof pdfPrinter> | null = null;
  const printers: Record<PrintedForm, (part: PrintPart) => Promise<Buffer> | Buffer> = {
    docx: docxOf,
    xlsx: xlsxOf,
    pdf: (part) => {
      pdf ??= pdfPrinter();
      return pdf(part);
    },
  };
  for (const format of printedForms) {
    const parts = partsOf(counts, head.mostInPart[format]);
    for (const [at, part] of parts.entries()) {
      const whole = parts.length === 1;
      const title = whole ? "" : titleOf(head, part, counts);
      const sections = await Promise.all(
        part.slices.map(async ({ theme, from, to }) => ({
          theme,
          rows: await taken(shelves.get(theme)?.file ?? "", from, to),
        })),
      );
      const bytes = await printers[format]({ head, part: at + 1, parts: parts.length, title, sections });
      const path = join(head.folder, `${format}-${at + 1}`);
      writeFileSync(path, bytes);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      tell({ format, part: at + 1, parts: parts.length, title, bytes: bytes.length, sha256, path });
    }
  }
}

/** A row stands under the first of its themes, once. */
async function sortIn(folder: string, lines: AsyncIterable<string>): Promise<Map<string, Shelf>> {
  const shelves = new Map<string, Shelf>();
  const rows = join(folder, "rows");
  rmSync(rows, { recursive: true, force: true });
  mkdirSync(rows);
  const put = (shelf: Shelf) => {
    if (shelf.waiting.length > 0) appendFileSync(shelf.file, `${shelf.waiting.join("\n")}\n`);
    shelf.waiting = [];
  };
  for await (const line of lines) {
    if (line === "") continue;
    const theme = (JSON.parse(line) as ResponseRow).theme.split("; ")[0] ?? "";
    const shelf = shelves.get(theme) ?? { file: join(rows, String(shelves.size)), weights: [], waiting: [] };
    shelves.set(theme, shelf);
    shelf.weights.push(weightOf(line.length));
    shelf.waiting.push(line);
    if (shelf.waiting.length >= 100) put(shelf);
  }
  for (const shelf of shelves.values()) put(shelf);
  return shelves;
}

async function taken(file: string, from: number, to: number): Promise<ResponseRow[]> {
  const rows: ResponseRow[] = [];
  let at = 0;
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    if (at >= to) break;
    if (at >= from) rows.push(JSON.parse(line) as ResponseRow);
    at++;
  }
  lines.close();
  return rows;
}

function titleOf(head: PrintHead, part: FilePart, counts: readonly ThemeRows[]): string {
  const say = sayIn(head.language);
  return part.slices
    .map(({ theme, from, to }) => {
      const all = counts.find((one) => one.theme === theme)?.weights.length;
      const name = themeName(theme, say);
      return to - from === all ? name : say("exports.part.pages", { theme: name, from: from + 1, to });
    })
    .join("; ");
}
