import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The real 888 proposals, read where they stand; null where they are not at hand. */
export function realRows(): Buffer | null {
  const root = process.env.ACCORD_REAL_DATA ?? join(import.meta.dirname, "../../../shared/data");
  const file = join(root, "inputs/barcelona-pam/proposals_bon_govern.csv");
  return existsSync(file) ? readFileSync(file) : null;
}

const names =
  "id,code,created,title,summary,category,subcategory,scope,district,source,author_kind,author,decision,url";
const themes = ["Community action", "Participation", "Open budgets", "Efficiency "];
const asks = [
  "Publish the prices of hospitals",
  'Open the minutes of all councils, "as they are"',
  "A register of suppliers;\nwith their owners",
  "שלום עולם: פרסום מחירים",
  "نشر أسعار المستشفيات",
  "開放資料，公民參與",
  "<b>More</b> transparency &amp; fewer forms",
  "=SUM(1+1) cannot be a formula",
];

/** As many rows of the same shape and as wild as the real ones, made here. */
export function madeRows(): Buffer {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = Array.from({ length: 888 }, (_, at) => {
    const ask = asks[at % asks.length] ?? "";
    const day = `2016-0${(at % 4) + 1}-${String((at % 28) + 1).padStart(2, "0")}`;
    const [source, kind] = [
      ["citizen", "person"],
      ["organization", "organisation"],
      ["official", "city"],
      ["meeting", ""],
    ][at % 4] ?? ["", ""];
    return [
      String(at * 3 + 1),
      `X-${at + 1}`,
      day,
      `${ask.split("\n")[0]} in quarter ${at + 1}`,
      `${ask}, and say by when. Row ${at + 1}.`,
      "Good government",
      themes[at % themes.length] ?? "",
      "city",
      at % 5 === 0 ? "" : `District ${at % 7}`,
      source ?? "",
      kind ?? "",
      kind ? `p${at}` : "",
      "accepted",
      `https://proposals.example/${at + 1}`,
    ]
      .map(cell)
      .join(",");
  });
  return Buffer.from(`${[names, ...rows].join("\n")}\n`);
}
