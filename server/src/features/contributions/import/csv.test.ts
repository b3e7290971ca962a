import { describe, expect, it } from "vitest";
import { Refused } from "../../../acts/refused.js";
import { analyse } from "./analyse.js";
import { readCsv, recognise } from "./csv.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
async function cellsOf(text: string | Uint8Array): Promise<(readonly string[])[]> {
  const file = typeof text === "string" ? bytes(text) : text;
  const out: (readonly string[])[] = [];
  for await (const batch of readCsv(file, recognise(file).delimiter))
    out.push(...batch.map((row) => row.cells));
  return out;
}
async function refusal(
  text: string | Uint8Array,
): Promise<[string | undefined, number | string | undefined]> {
  const error: unknown = await cellsOf(text).then(
    () => null,
    (thrown) => thrown,
  );
  if (!(error instanceof Refused)) throw new Error(`Not refused: ${String(error)}`);
  return [error.issues[0]?.code, error.issues[0]?.values?.line];
}

describe("reading a CSV file", () => {
  it.each([
    [",", "a,b\n1,2\n"],
    [";", "a;b\r\n1;2\r\n"],
    ["\t", "a\tb\n1\t2"],
    [",", "\ufeffa,b\n1,2"],
  ])("[IMP-2] cells parted by %j", async (sign, text) => {
    expect(recognise(bytes(text)).delimiter).toBe(sign);
    expect(await cellsOf(text)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });
  it("[IMP-2] [IMP-4] line breaks, quotes and spaces in cells stand as they were written", async () => {
    expect(await cellsOf('a,b\n" 1\r\n\n""x"" ",=cmd()\n\n2, 3 \n')).toEqual([
      ["a", "b"],
      [' 1\r\n\n"x" ', "=cmd()"],
      ["2", " 3 "],
    ]);
  });
  it("[IMP-2] signs that stand on the border of two slices are whole", async () => {
    const text = `a,b\n${Array.from({ length: 9000 }, (_, at) => `${at},Participació 🏙️`).join("\n")}`;
    const rows = await cellsOf(text);
    expect(rows).toHaveLength(9001);
    expect(rows.slice(1).every((row, at) => row[0] === String(at) && row[1] === "Participació 🏙️")).toBe(true);
  });
  it.each<[string, string | Uint8Array, string, number]>([
    ["an empty file", "", "import_file_empty", 1],
    ["blank lines only", "\n\n", "import_file_empty", 1],
    ["names without rows", "a,b\n", "import_file_no_rows", 1],
    ["an unclosed quote", 'a,b\n1,2\n3,"4\n5,6\n', "import_file_quote_open", 3],
    ["a quote inside a cell", 'a,b\n1,2\n3,"4"x\n', "import_file_quote", 3],
    ["more cells than names", "a,b\n1,2\n1,2,3\n", "import_file_wider", 3],
    ["too many columns", `${"a,".repeat(200)}a\n1`, "import_file_columns", 1],
    ["too many rows", `a\n${"1\n".repeat(20_001)}`, "import_file_rows", 20_002],
    ["a cell of a novel", `a\n1\n${"x".repeat(100_001)}`, "import_file_cell_long", 3],
    ["a quote that never ends", `a\n1\n"${"x".repeat(1_200_000)}`, "import_file_cell_long", 3],
    ["Latin-1", Uint8Array.from([...bytes("a,b\n1,2\n3,caf"), 0xe9, 0x0a]), "import_file_encoding", 3],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x0a, 0]), "import_file_encoding", 1],
    ["half a sign at the end", Uint8Array.from([...bytes("a\nb\nc"), 0xf0, 0x9f]), "import_file_encoding", 3],
  ])("[IMP-2] [T33] %s is refused with its line", async (_what, text, code, line) => {
    expect(await refusal(text)).toEqual([code, line]);
  });
  it("[IMP-2] a broken sign deep in a long file is refused with its line", async () => {
    const good = bytes(`a,b\n${"1,àé\n".repeat(20_000 - 2)}`);
    const file = new Uint8Array(good.length + 4);
    file.set(good);
    file.set([0x31, 0x2c, 0xc3, 0x28], good.length);
    expect(await refusal(file)).toEqual(["import_file_encoding", 20_000]);
  });
  it("[IMP-1] [IMP-3] columns are looked at over all rows", async () => {
    const rows = Array.from({ length: 100 }, (_, at) => `${at},${(at % 28) + 1}/02/2026,person`).join("\n");
    const facts = await analyse(bytes(`id,date,kind\n${rows}`));
    expect(facts.rows).toBe(100);
    expect(facts.columns.map((column) => column.distinct?.length ?? null)).toEqual([null, 28, 1]);
    expect(facts.columns[1]?.dates).toEqual(["day_first"]);
    const dirty = await analyse(bytes(`date\n${"22/01/2016\n".repeat(9)}someday\n`));
    expect(dirty.columns[0]?.dates).toEqual(["day_first"]);
    expect((await analyse(bytes("date\nsoon\nlater\n22/01/2016\n"))).columns[0]?.dates).toEqual([]);
    expect(facts.columns[0]?.first).toEqual(["0", "1", "2"]);
    expect(facts.sample).toHaveLength(10);
  });
});
