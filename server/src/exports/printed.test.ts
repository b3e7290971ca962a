import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hideContribution } from "@accord/shared/contributions";
import { releaseFiles } from "@accord/shared/responses";
import { parse } from "csv-parse/sync";
import mammoth from "mammoth";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import readXlsxFile from "read-excel-file/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failReleaseFiles, makeReleaseFiles } from "../features/responses/index.js";
import { approve, release, save, withContributions } from "../features/responses/testing/desk.js";
import { audit, job } from "../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { programOf } from "../testing/program.js";
import { responseColumns } from "./columns.js";
import { heldBy, watchMemory } from "./forms/memory.js";

const printing = programOf("exports/forms/child.ts");
const time = 120_000;
const forms = ["docx", "pdf", "xlsx"] as const;
let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse({ printProgram: await printing() });
});
afterEach(() => house.close());

const get = (name: string) => house.app.http.inject({ method: "GET", url: `/p/test/${name}` });
const standing = async () => releaseFiles.parse((await get("response-files.json")).json());
const codeOf = (reply: { json(): { error: { code: string; issues?: { code: string }[] } } }) => {
  const { code, issues = [] } = reply.json().error;
  return [code, ...issues.map((one) => one.code)];
};
async function printed(): Promise<void> {
  await house.app.jobs.runDue();
  await house.app.printer.settled();
}
async function wordsOf(format: (typeof forms)[number], part = ""): Promise<string> {
  const reply = await get(`response.${format}${part}`);
  expect([format, reply.statusCode]).toEqual([format, 200]);
  const bytes = reply.rawPayload;
  if (format === "docx") return (await mammoth.extractRawText({ buffer: bytes })).value;
  if (format === "xlsx") return JSON.stringify((await readXlsxFile(bytes)).map(({ data }) => data));
  const reading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await reading.promise;
  const pages: string[] = [];
  for (let no = 1; no <= document.numPages; no++) {
    const { items } = await (await document.getPage(no)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  await reading.destroy();
  return pages.join("\n");
}

describe("printed forms of a release", () => {
  it(
    "[8.4] are made once after it, say while they are being made, and hold every response and gap",
    async () => {
      await withContributions(house, ["Prices before treatment", "=1+1", "Theft"], {
        themes: ["Health", "Health", "Security"],
        anonymous: [3],
      });
      for (const form of forms) expect(codeOf(await get(`response.${form}`))).toEqual(["not_found"]);
      const { response: id } = await save(house, ["C-0001", "C-0003"], {
        departure: "The law stands against it.",
      });
      await approve(house, [id]);
      const { hash } = await release(house);
      expect((await standing()).state).toBe("making");
      const early = await get("response.pdf");
      expect([early.statusCode, early.headers["retry-after"], codeOf(early)]).toEqual([
        503,
        "10",
        ["busy", "form_being_made"],
      ]);

      await printed();
      const { state, files } = await standing();
      expect([state, files.map(({ format, part, parts }) => [format, part, parts])]).toEqual([
        "ready",
        forms.map((form) => [form, 1, 1]),
      ]);
      for (const form of forms) {
        const words = await wordsOf(form);
        const squeezed = (text: string) => text.replaceAll(/[\s\u200b]+/gu, "");
        for (const said of ["Prices before treatment", "The law stands against it.", "No response yet", hash])
          expect([form, said, squeezed(words).includes(squeezed(said))]).toEqual([form, said, true]);
        const { sha256 } = files.find(({ format }) => format === form) ?? { sha256: "" };
        const bytes = (await get(`response.${form}`)).rawPayload;
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
      }
      const sheets = await readXlsxFile((await get("response.xlsx")).rawPayload);
      expect(sheets.map(({ sheet }) => sheet)).toEqual(["Summary", "Categories", "Responses"]);
      const table = sheets[2]?.data ?? [];
      expect(table[0]).toHaveLength(responseColumns.length);
      expect(table.slice(1).map((row) => row[0])).toEqual(["C-0001", "C-0002", "C-0003"]);
      expect(String(table[2]?.[6])).toMatch(/^=1\+1/);
      expect(table[3]?.[2]).toBe("anonymous");
      expect(sheets[0]?.data.at(-1)).toEqual(["Security", 1, 0, 0, 1, 0]);
    },
    time,
  );

  it(
    "[8.4] same data, same bytes: made twice they have one hash",
    async () => {
      const bytes: string[][] = [];
      for (let round = 0; round < 2; round++) {
        if (round > 0) {
          await house.close();
          house = await openTestHouse({ printProgram: await printing() });
        }
        await withContributions(house, ["Prices", "Theft"], { themes: ["Health", "Security"] });
        const { response: id } = await save(house, ["C-0001"]);
        await approve(house, [id]);
        await release(house);
        await printed();
        bytes.push((await standing()).files.map(({ sha256 }) => sha256));
      }
      // The hash of the rows is told on each page, and is the same for the same rows.
      expect(bytes[0]).toHaveLength(3);
      expect(bytes[1]).toEqual(bytes[0]);
    },
    time,
  );

  it(
    "[8.4] two releases while printing waits are printed once, as the later stands",
    async () => {
      const goOn = house.app.printer.hold();
      await withContributions(house, ["Prices", "Theft"]);
      for (const number of [1, 2]) {
        const { response: id } = await save(house, [`C-000${number}`]);
        await approve(house, [id]);
        await release(house, number);
        await house.app.jobs.runDue();
      }
      await house.app.printer.resume();
      expect(await standing()).toMatchObject({ release: 2, state: "making" });
      goOn();
      await house.app.printer.settled();
      expect(await standing()).toMatchObject({ release: 2, state: "ready" });
      const acts = (await house.store.read.select().from(audit)).map((row) => row.act);
      expect(acts.filter((name) => /-release-files$/.test(name) && !name.startsWith("make"))).toEqual([
        "keep-release-files",
      ]);
    },
    time,
  );

  it(
    "[8.6] what is hidden later is in no file that is handed out, not for a moment, and the next ones are without it",
    async () => {
      await withContributions(house, ["Prices", "My neighbour"]);
      const { response: id } = await save(house, ["C-0001", "C-0002"]);
      await approve(house, [id]);
      await release(house);
      await printed();
      expect(await wordsOf("docx")).toContain("My neighbour");
      await house.ask("secretary", hideContribution, {
        params: { reference: "C-0002" },
        body: { reason: "A private matter." },
      });
      for (const form of forms)
        expect(codeOf(await get(`response.${form}`))).toEqual(["busy", "form_being_made"]);
      await printed();
      for (const form of forms) {
        const words = await wordsOf(form);
        expect([form, words.includes("Prices"), words.includes("My neighbour")]).toEqual([form, true, false]);
      }
    },
    time,
  );
});

describe("what cannot be printed", () => {
  it("[8.4] is tried again, and said in public once it is given up; the data stand", async () => {
    await withContributions(house, ["Prices"]);
    const { response: id } = await save(house, ["C-0001"]);
    await approve(house, [id]);
    await release(house);
    const fail = (attempt: number, again: string | null) =>
      house.app.perform(
        failReleaseFiles,
        { kind: "system" },
        { process: house.process, attempt, again, why: "No room." },
      );
    await fail(1, "2026-11-02T09:00:05.000Z");
    expect((await standing()).state).toBe("making");
    const waiting = (await house.store.read.select().from(job)).filter((row) => row.act === makeReleaseFiles);
    expect(waiting.map(({ input }) => input)).toContainEqual({ process: house.process, attempt: 2 });
    await fail(5, null);
    expect((await standing()).state).toBe("failed");
    const reply = await get("response.pdf");
    expect([codeOf(reply), reply.headers["retry-after"]]).toEqual([["busy", "form_failed"], undefined]);
    expect((await get("response.csv")).statusCode).toBe(200);
  });

  it("[8.4] a process that holds too much memory is ended", async () => {
    await new Promise<void>((resolve) => {
      const stop = watchMemory(process.pid, 1, () => {
        stop();
        resolve();
      });
    });
    expect(await heldBy(process.pid)).toBeGreaterThan(1);
  });
});

const real = process.env.ACCORD_REAL_DATA ?? join(import.meta.dirname, "../../../../shared/data");
const here = existsSync(join(real, "inputs"));
const column = (file: string, name: string): string[] =>
  (
    parse(readFileSync(join(real, "inputs", file)), {
      columns: true,
      bom: true,
      relax_quotes: true,
    }) as Record<string, string>[]
  )
    .slice(0, 4)
    .map((row) => row[name] ?? "");
const generated = [
  "Participació ciutadana: l·lista d’equipaments, “açò” i ñ",
  'מה עשתה הממשלה לגבי תשלום מע"מ (2023)?',
  "Uber的出現 因服務內容明確、平台簡潔",
  "نشر أسعار العمليات الجراحية قبل العلاج (12%).",
  "Agreed ✔ and 😀 → next",
];

describe("scripts of the world in the PDF", () => {
  const check = async (texts: readonly string[]) => {
    await withContributions(house, texts);
    const { response: id } = await save(house, ["C-0001"]);
    await approve(house, [id]);
    await release(house);
    await printed();
    const bytes = (await get("response.pdf")).rawPayload;
    // PDF/UA is refused by the compiler where a letter has no shape in the faces: that it is stated is the proof.
    expect(bytes.toString("latin1")).toContain("pdfuaid:part");
    const words = (await wordsOf("pdf")).replaceAll(/[\s\u200b]/gu, "");
    const latin = texts.map((text) => /[\p{Script=Latin}\p{Script=Han}]{5,}/u.exec(text)?.[0] ?? "");
    for (const piece of latin) expect(words).toContain(piece);
  };
  it(
    "[8.4] every letter of Catalan, Hebrew, Chinese, Arabic and signs has a shape",
    () => check(generated),
    time,
  );

  it.skipIf(!here)(
    `[8.4] so do the words of the real sets${here ? "" : " (skipped: the real data are not here)"}`,
    () =>
      check([
        ...column("barcelona-pam/proposals_bon_govern.csv", "title"),
        ...column("knesset-questions/questions.csv", "title"),
        ...column("polis-vtaiwan-uberx/comments.csv", "comment-body"),
        ...column("us-nap5-reasoned-response/reasoned_response.csv", "our_response"),
      ]),
    time,
  );
});
