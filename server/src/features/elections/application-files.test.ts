import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { readElection } from "@accord/shared/elections";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applicationFile, electionApplication } from "../../ports/tables/index.js";
import { electionIn } from "../../testing/elections.js";
import { openTestHouse, origin, type TestHouse } from "../../testing/house.js";
import { withPublicPage } from "../../testing/public-page.js";

let house: TestHouse;
let lead: ReturnType<typeof electionIn>;
let key: string;
beforeEach(async () => {
  house = await openTestHouse();
  lead = electionIn(house);
  await withPublicPage(house);
  await lead.prepare();
  await lead.publish();
  await lead.at(day(4));
  key = await lead.apply("Water Watch");
});
afterEach(() => house.close());

const base = "/p/test/elections/1";
const day = (no: number): string => `2026-11-${String(no).padStart(2, "0")}T12:00:00.001Z`;
const page = async (tail: string) => (await house.app.http.inject({ url: `${base}${tail}` })).body;
const line = "----accord-test-boundary";

/** As a browser sends the form: what it is, then the file. */
function send(paper: string, name: string, text = "%PDF-1.7 statutes", of = key, from = origin) {
  const part = (head: string, words: string): string =>
    `--${line}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${words}\r\n`;
  return house.app.http.inject({
    method: "POST",
    url: `${base}/mine/${of}/files`,
    headers: { origin: from, "content-type": `multipart/form-data; boundary=${line}` },
    payload: `${part('name="paper"', paper)}${part(`name="file"; filename="${name}"\r\ncontent-type: application/octet-stream`, text)}--${line}--\r\n`,
  });
}
const takeBack = (id: string) =>
  house.app.http.inject({
    method: "POST",
    url: `${base}/mine/${key}/files/${id}/remove`,
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
    payload: "",
  });
const kept = () => house.store.read.select().from(applicationFile);
const read = async (id: string, who: string | null) =>
  house.app.http.inject({
    url: `${base}/files/${id}`,
    headers: who === null ? {} : { cookie: house.cookieOf(who) },
  });

describe("what goes with an application", () => {
  it("[RUN-9] is not read of who has no receipt", async () => {
    await house.app.http.listen({ port: 0, host: "127.0.0.1" });
    const { port } = house.app.http.server.address() as AddressInfo;
    const headers = {
      origin,
      "content-type": `multipart/form-data; boundary=${line}`,
      "content-length": 9_999,
    };
    const asked = request({ port, method: "POST", path: `${base}/mine/${"a".repeat(43)}/files`, headers });
    asked.on("error", () => undefined);
    // The rest of it never comes.
    asked.write(`--${line}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n`);
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    expect(answer.statusCode).toBe(404);
    asked.destroy();
  });

  it("[ELECT-7] [Q32] is sent on the receipt, read by the commission alone, and never published", async () => {
    const sent = await send("registration", "statutes.pdf");
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${base}/mine/${key}#files`]);
    const [row] = await kept();
    expect(row).toMatchObject({ application: 1, paper: "registration", name: "statutes.pdf", bytes: 17 });
    expect(await page(`/mine/${key}`)).toContain("statutes.pdf");
    const id = row?.id ?? "";
    const own = await read(id, "secretary");
    expect([own.statusCode, own.body]).toEqual([200, "%PDF-1.7 statutes"]);
    expect(own.headers["cache-control"]).toBe("private, no-cache");
    for (const who of ["chairGov", "facilitator", null]) expect((await read(id, who)).statusCode).toBe(404);
    const { json } = await house.ask("secretary", readElection, { params: { no: 1 } });
    expect(json.applications?.[0]?.files).toEqual([
      { id, paper: "registration", name: "statutes.pdf", bytes: 17 },
    ]);
    await lead.at(day(11));
    await lead.judge(1);
    await lead.at(day(15));
    await lead.publishRolls();
    for (const tail of ["", "/election.json"]) expect(await page(tail)).not.toContain("statutes");
  });

  it("[ELECT-7] what is wrong with a file is said on the receipt, and nothing is kept of it", async () => {
    for (const [paper, name, text, words] of [
      ["registration", "statutes.exe", "MZ", "is not a PDF"],
      ["registration", "statutes.pdf", "MZ", "is not what its ending says"],
      ["registration", "", "", "Choose a file."],
      ["cv", "cv.pdf", "%PDF-1.7 mine", "Choose what the file is."],
    ] as const) {
      const refused = await send(paper, name, text);
      expect([refused.statusCode, refused.body.includes(words)], words).toEqual([422, true]);
    }
    expect(await kept()).toEqual([]);
    expect((await send("other", "a.pdf", "%PDF-1", "x".repeat(43))).statusCode).toBe(404);
    expect((await send("other", "a.pdf", "%PDF-1", key, "https://elsewhere.example")).statusCode).toBe(403);
    for (let no = 1; no <= 6; no++) await send("other", `${no}.pdf`, `%PDF-1.7 ${no}`);
    expect((await send("other", "1.pdf", "%PDF-1.7 1")).body).toContain("This file is here already");
    expect((await send("other", "7.pdf", "%PDF-1.7 7")).body).toContain("An application takes 6 files.");
    expect(await kept()).toHaveLength(6);
  });

  it("[ELECT-7] is taken back while applications are open, and added again by who appeals", async () => {
    await send("registration", "statutes.pdf");
    const [row] = await kept();
    expect((await takeBack(row?.id ?? "")).statusCode).toBe(303);
    expect(await kept()).toEqual([]);
    expect(await house.store.read.select().from(electionApplication)).toHaveLength(1);
    await send("registration", "statutes.pdf");
    await lead.at(day(11));
    const over = "Files are taken until applications close, and with an appeal.";
    expect((await send("other", "late.pdf")).body).toContain(over);
    expect((await takeBack((await kept())[0]?.id ?? "")).body).toContain(over);
    await lead.judge(1, false);
    expect((await send("other", "register.pdf", "%PDF-1.7 register")).statusCode).toBe(303);
    const names = await house.store.read
      .select({ name: applicationFile.name })
      .from(applicationFile)
      .where(eq(applicationFile.application, 1));
    expect(names.map(({ name }) => name)).toEqual(["statutes.pdf", "register.pdf"]);
  });
});
