import { readdir } from "node:fs/promises";
import { join } from "node:path";
import * as wire from "@accord/shared/plan";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { done, ofLevel, put, writeText } from "./testing/plan-house.js";
import { assembled, final, freeze, onVersion, page } from "./testing/steps.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const letter = "%PDF-1.7 Dear residents";
const send = (
  name: string,
  words: string | Buffer = letter,
  field = "I",
  who: string | null = "secretary",
) => {
  const line = "----accord-test-boundary";
  const head = `--${line}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`;
  return house.ask(who, wire.uploadPlanFile, {
    params: { field },
    body: Buffer.concat([Buffer.from(head), Buffer.from(words), Buffer.from(`\r\n--${line}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${line}` },
  });
};
const kept = async () =>
  (await done(house, "secretary", wire.readPlanText, { params: { kind: "strategic_vision" } })).files;
const stored = () => readdir(join(house.folder, "files")).catch(() => []);
const remove = (file: string, who = "contact") =>
  house.ask(who, wire.removePlanFile, { params: { file }, body: { reason: "It names a private person." } });
/** As a person without an account fetches it. */
const fetched = (file: string, process = "test") =>
  house.app.http.inject({ method: "GET", url: `/p/${process}/plan/files/${file}` });

describe("files of the vision", () => {
  it("[AP-7] are taken by kind, size and number, under a name without path or hidden letters", async () => {
    const before = await stored();
    const refused: [string, string | Buffer, number, string[]][] = [
      ["page.html", "<script>alert(1)</script>", 409, ["file_kind"]],
      ["picture.svg", "<svg onload='alert(1)'/>", 409, ["file_kind"]],
      ["letter.pdf", "<script>alert(1)</script>", 409, ["file_not_its_kind"]],
      ["letter.pdf.html", letter, 409, ["file_kind"]],
      ["letter", letter, 409, ["file_kind"]],
      ["pdf", letter, 409, ["file_kind"]],
      ["letter.constructor", letter, 409, ["file_kind"]],
      ["letter.docx", "", 409, ["file_not_its_kind"]],
      ["large.pdf", Buffer.concat([Buffer.from(letter), Buffer.alloc(10 * 1024 * 1024)]), 413, []],
    ];
    for (const [name, words, status, told] of refused) {
      const tried = await send(name, words);
      expect([name, tried.status]).toEqual([name, status]);
      if (told.length > 0) expect([name, codes(tried.json)]).toEqual([name, told]);
    }
    expect((await house.ask("secretary", wire.uploadPlanFile, { params: { field: "I" } })).status).toBe(415);
    for (const who of ["facilitator", null])
      expect([401, 403]).toContain((await send("letter.pdf", letter, "I", who)).status);
    expect(await stored()).toEqual(before);

    expect((await send("..\\..\\etc/pass\u202Egnp.pdf")).status).toBe(200);
    expect(await kept()).toMatchObject([{ field: "I", name: "passgnp.pdf", bytes: letter.length }]);
    expect(codes((await send("again.pdf")).json)).toEqual(["file_there"]);
    expect((await send("letter.pdf", letter, "D")).status).toBe(200);
    expect(codes((await send("second.pdf", `${letter} 2`, "D")).json)).toEqual(["plan_files_too_many"]);
    expect(await stored()).toHaveLength(before.length + 2);
  });

  it("[AP-7] are handed out to be kept: before they are public to those who work on the plan alone", async () => {
    const { json } = await send("Brief & “Plan”.pdf", letter, "D");
    expect((await fetched(json.id)).statusCode).toBe(404);
    await assembled(house);
    await freeze(house);
    expect((await fetched(json.id)).statusCode).toBe(404);
    expect((await page(house)).shown.files).toMatchObject([
      { id: json.id, sha256: json.sha256, removed: null },
    ]);
    await done(house, "contact", wire.sendForEndorsement, onVersion(1));
    const answer = await fetched(json.id);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe(letter);
    expect(answer.headers).toMatchObject({
      "content-type": "application/pdf",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-disposition": `attachment; filename="Brief _ _Plan_.pdf"; filename*=UTF-8''Brief%20%26%20%E2%80%9CPlan%E2%80%9D.pdf`,
    });
    const shown = await house.app.http.inject({ method: "GET", url: "/p/test/plan/v1" });
    expect(shown.body).toContain(`/p/test/plan/files/${json.id}`);
    expect(shown.body).toContain(json.sha256);
    for (const odd of ["..%2F..%2Faccord.db", "%00", "none"])
      expect((await fetched(odd)).statusCode).not.toBe(200);
  });

  it("[AP-8] leave with a reason: unnamed bytes are deleted, a public version says why, filed or not", async () => {
    const before = await stored();
    const { json: mistaken } = await send("mistaken.pdf", `${letter} 1`);
    expect((await remove(mistaken.id, "secretary")).status).toBe(200);
    expect(await stored()).toEqual(before);
    const { json } = await send("letter.pdf", letter, "D");
    await final(house);
    await done(house, "contact", wire.filePlan, onVersion(1));
    expect(codes((await send("late.pdf", `${letter} 3`)).json)).toEqual(["plan_is_filed"]);
    expect((await fetched(json.id)).statusCode).toBe(200);
    expect((await remove(json.id)).status).toBe(200);
    expect(codes((await remove(json.id)).json)).toEqual(["file_removed_already"]);
    expect((await fetched(json.id)).statusCode).toBe(404);
    for (const address of ["plan", "plan/v1"]) {
      const shown = await house.app.http.inject({ method: "GET", url: `/p/test/${address}` });
      expect(shown.body).toContain("It names a private person.");
      expect(shown.body).toContain(json.sha256);
      expect(shown.body).not.toContain(`/p/test/plan/files/${json.id}`);
    }
    expect(await stored()).toHaveLength(before.length + 1);
  });

  it("[6.1] [AP-9] are in the version by their hash, and in what differs between two", async () => {
    await assembled(house);
    const first = await freeze(house);
    const { json } = await send("strategy.pdf");
    expect((await page(house)).changed).toEqual(["files"]);
    const second = await freeze(house);
    expect(second.root).not.toBe(first.root);
    expect((await freeze(house)).same).toBe(true);
    const [before, after] = await Promise.all(
      [1, 2].map((n) => done(house, "secretary", wire.readPlanVersion, { params: { n } })),
    );
    if (!before || !after) throw new Error("Both versions are there.");
    const difference = wire.comparePlans(before.shown, after.shown, (id) => id);
    expect(difference).toMatchObject({
      texts: [],
      commitments: [],
      files: [{ change: "added", file: { name: "strategy.pdf", sha256: json.sha256 } }],
    });
    expect((await house.ask("secretary", wire.readPlanVersion, { params: { n: 3 } })).status).toBe(404);
    await done(house, "contact", wire.sendForEndorsement, onVersion(2));
    const since = (n: number, before: number) =>
      house.app.http.inject({ method: "GET", url: `/p/test/plan/v${n}/since/v${before}` });
    // Version 1 was never sent: nothing of it is public.
    expect((await since(2, 1)).statusCode).toBe(404);
    await writeText(house, "introduction", (doc) => put(doc, "introduction", "Prices are public."));
    await freeze(house);
    await done(house, "contact", wire.sendForEndorsement, onVersion(3));
    const third = await since(3, 2);
    expect(third.body).toContain("<ins>Prices are public.</ins>");
    expect(third.body).not.toContain("strategy.pdf");
    const plan = await house.app.http.inject({ method: "GET", url: "/p/test/plan/v3" });
    expect(plan.body).toContain("/p/test/plan/v3/since/v2");
  });

  it("[6.1] a national plan has none", async () => {
    await ofLevel(house, "national");
    expect(codes((await send("letter.pdf")).json)).toEqual(["plan_text_of_local"]);
    expect(await stored()).toEqual([]);
  });
});
