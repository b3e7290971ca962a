import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addressOfFile, releaseFiles } from "@accord/shared/responses";
import type { Operation } from "../operation.js";

/** Permanent public addresses of a process; what is not published yet is left out. */
const addresses = [
  "decisions.json",
  ...["html", "csv", "json"].map((form) => `response.${form}`),
  "contributions.csv",
  "contributions.json",
];

/** Asks the public addresses as anybody could, so nothing unpublished can get into the folder. */
export const exportPublicFiles: Operation = async ({ app }, input) => {
  const { process, folder } = input as { process: string; folder: string };
  await mkdir(folder, { recursive: true });
  // The printed forms of a fresh release may still be in the making.
  await app.jobs.runDue();
  await app.printer.settled();
  const written: { name: string; bytes: number }[] = [];
  const get = (address: string) =>
    app.http.inject({ method: "GET", url: `/p/${encodeURIComponent(process)}/${address}` });
  const listed = await get("response-files.json");
  const files = listed.statusCode === 200 ? releaseFiles.parse(listed.json()).files : [];
  const asked = [
    ...addresses.map((address) => ({ address, name: address })),
    ...files.map((file) => ({
      address: addressOfFile(file),
      name: file.parts === 1 ? `response.${file.format}` : `response-${file.part}.${file.format}`,
    })),
  ];
  for (const { address, name } of asked) {
    const answer = await get(address);
    if (answer.statusCode === 404) continue;
    if (answer.statusCode !== 200) throw new Error(`/p/${process}/${address} answered ${answer.statusCode}.`);
    await writeFile(join(folder, name), answer.rawPayload);
    written.push({ name, bytes: answer.rawPayload.length });
  }
  return { written };
};
