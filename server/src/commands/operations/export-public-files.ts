import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Operation } from "../operations.js";

/** Permanent public addresses of a process; what is not published yet is left out. */
const addresses = [
  "decisions.json",
  ...["html", "docx", "pdf", "csv", "xlsx", "json"].map((form) => `response.${form}`),
  "contributions.csv",
  "contributions.json",
];

/** Asks the public addresses as anybody could, so nothing unpublished can get into the folder. */
export const exportPublicFiles: Operation = async ({ app }, input) => {
  const { process, folder } = input as { process: string; folder: string };
  await mkdir(folder, { recursive: true });
  const written: { name: string; bytes: number }[] = [];
  for (const name of addresses) {
    const answer = await app.http.inject({ method: "GET", url: `/p/${encodeURIComponent(process)}/${name}` });
    if (answer.statusCode === 404) continue;
    if (answer.statusCode !== 200) throw new Error(`/p/${process}/${name} answered ${answer.statusCode}.`);
    await writeFile(join(folder, name), answer.rawPayload);
    written.push({ name, bytes: answer.rawPayload.length });
  }
  return { written };
};
