export type Cell = { text: string; line: number; column: number };
type Table = { rows: Cell[][]; openQuote: { line: number; column: number } | null };

/** The separator of pasted cells: the one of tab, semicolon, comma that stands outside quotes in the first line. */
function separatorOf(text: string): "\t" | ";" | "," {
  const first = text.split(/\r\n|\r|\n/).find((line) => line.trim() !== "") ?? "";
  const bare = first.replace(/"(?:[^"]|"")*"/g, "");
  return bare.includes("\t") ? "\t" : bare.includes(";") ? ";" : ",";
}

/** Cells with quotes as in RFC 4180; line is that of the text, column the cell's place in its row, both from 1. */
export function cellsOf(source: string): Table {
  const text = source.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const separator = separatorOf(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let content = "";
  let quoted = false;
  let quoteAt: { line: number; column: number } | null = null;
  let line = 1;
  let startLine = 1;
  const endCell = () => {
    row.push({ text: content.trim(), line: startLine, column: row.length + 1 });
    content = "";
    startLine = line;
  };
  const endRow = () => {
    endCell();
    if (row.some((cell) => cell.text !== "")) rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') {
        content += '"';
        at++;
      } else if (char === '"') {
        quoted = false;
        quoteAt = null;
      } else {
        if (char === "\n") line++;
        content += char;
      }
    } else if (char === '"' && content.trim() === "") {
      quoted = true;
      quoteAt = { line, column: row.length + 1 };
      content = "";
    } else if (char === separator) endCell();
    else if (char === "\n") {
      line++;
      endRow();
      startLine = line;
    } else content += char;
  }
  endRow();
  return { rows, openQuote: quoteAt };
}
