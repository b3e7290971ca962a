import readXlsxFile from "read-excel-file/node";
import { expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { sheetNamed } from "./xlsx.js";

it.each([
  ["[Šüɱɱâŕý~~~]", "Šüɱɱâŕý~~~"],
  ["Réponses : incluses/modifiées ?", "Réponses   incluses modifiées"],
  ["Summary of all that was answered in this release", "Summary of all that was answere"],
])("a sheet may be called %s in its language", async (words, name) => {
  const file = await writeXlsxFile([{ data: [[{ value: "1" }]], sheet: sheetNamed(words) }]).toBuffer();
  expect((await readXlsxFile(file)).map(({ sheet }) => sheet)).toEqual([name]);
});
