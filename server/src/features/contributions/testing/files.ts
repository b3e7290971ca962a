import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mapImport, readImport, uploadImport } from "@accord/shared/contributions";
import type { ReplyOf } from "@accord/shared/protocol";
import type { TestHouse } from "../../../testing/house.js";

/** Real inputs stand beside the project, or where the environment says; null when there are none. */
export function realFile(path: string): Buffer | null {
  const root = process.env.ACCORD_REAL_DATA ?? join(import.meta.dirname, "../../../../../../shared/data");
  const file = join(root, "inputs", path);
  if (existsSync(file)) return readFileSync(file);
  console.info(`No real data at inputs/${path}: its test is skipped.`);
  return null;
}

const cell = (value: string): string =>
  /[",\n\r;\t]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
export const csv = (rows: readonly (readonly string[])[], sign = ",", end = "\n"): string =>
  rows.map((row) => row.map(cell).join(sign) + end).join("");

const districts = ["Gràcia", "Sants Montjuïc", "Horta - Guinardó", "", "Nou Barris"];
const subcategories = [
  "Acció comunitària",
  "Participació ciutadana",
  "Govern transparent  i rendició de comptes",
  "Eficiència ",
];
const nasty = [
  "=cmd|' /C calc'!A0",
  '<p onclick="x()">Més <b>transparència</b> — <a href="javascript:alert(1)">aquí</a></p>',
  'Línia u\nlínia dos\r\n\ttres, amb "cometes"',
  "👩🏽‍💻 Dades obertes 🏙️ per a tothom",
  "שלום עולם: פרסום מחירים",
  "نشر أسعار المستشفيات",
  "@SUM(1+1)*cmd; -2+3",
  "L'ús dels equipaments; què, com i quan",
  "   espais als extrems   ",
  "開放資料，公民參與",
];
const titles = nasty.map((text, at) => `${at} ${text.split(/\r?\n/)[0]?.slice(0, 60) ?? ""}`);

export const twinNames = [
  "id",
  "code",
  "created",
  "title",
  "summary",
  "category",
  "subcategory",
  "scope",
  "district",
  "source",
  "author_kind",
  "author",
  "url",
];

/** A file of the shape of the Barcelona proposals: 27 titles repeat an earlier one, nothing in it is tame. */
export function twinRows(rows = 888): string[][] {
  return Array.from({ length: rows }, (_, at) => {
    const no = at + 1;
    const repeats = rows > 54 && at >= rows - 27;
    const meeting = at % 5 === 0;
    const title = repeats ? titleAt(at - (rows - 27)) : titleAt(at);
    const source = meeting ? "meeting" : (["citizen", "organization", "official"][at % 3] ?? "");
    const kind = meeting ? "" : (["person", "organisation", "city"][at % 3] ?? "");
    const day = `2016-0${(at % 4) + 1}-${String((at % 28) + 1).padStart(2, "0")}`;
    return [
      String(no * 3),
      `BCN-${no}`,
      day,
      title,
      `${nasty[at % nasty.length]} ${no}`,
      "Bon govern",
      subcategories[at % subcategories.length] ?? "",
      "city",
      districts[at % districts.length] ?? "",
      source,
      kind,
      meeting ? "" : `p${no}`,
      `https://decidim.example/pam/proposals/${no}`,
    ];
  });
}
const titleAt = (at: number): string => `${titles[at % titles.length]} núm. ${at}`;
export const twin = (rows?: number): string => csv([twinNames, ...twinRows(rows)]);

/** Sends a file as the form does. */
export async function upload(
  house: TestHouse,
  who: string | null,
  bytes: Uint8Array | string,
  fileName = "proposals.csv",
): Promise<{
  status: number;
  id: string;
  issues: readonly { code: string; values?: Record<string, string | number> }[];
  code: string;
}> {
  const line = "----accord-test-boundary";
  const head = `--${line}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: text/csv\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${line}--\r\n`)]);
  const { status, json } = await house.ask(who, uploadImport, {
    body: payload,
    headers: { "content-type": `multipart/form-data; boundary=${line}` },
  });
  const answer = json as unknown as { id?: string; error?: { code: string; issues?: [] } };
  return { status, id: answer.id ?? "", issues: answer.error?.issues ?? [], code: answer.error?.code ?? "" };
}

export async function readDraft(house: TestHouse, id: string): Promise<ReplyOf<typeof readImport>> {
  return (await house.ask("secretary", readImport, { params: { import: id } })).json;
}

/** Uploads a file and confirms the guessed mapping, with changes where a test makes them. */
export async function uploadAndMap(
  house: TestHouse,
  bytes: Uint8Array | string,
  change: Partial<ReplyOf<typeof readImport>["mapping"]> = {},
  fileName?: string,
): Promise<string> {
  const sent = await upload(house, "secretary", bytes, fileName);
  if (sent.status !== 200) throw new Error(`The file was refused: ${JSON.stringify(sent)}`);
  const { mapping } = await readDraft(house, sent.id);
  const mapped = await house.ask("secretary", mapImport, {
    params: { import: sent.id },
    body: { ...mapping, ...change },
  });
  if (mapped.status !== 200) throw new Error(mapped.raw.body);
  return sent.id;
}
