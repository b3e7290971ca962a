import { connect } from "node:net";
import { checkImport, uploadImport } from "@accord/shared/contributions";
import { readNumbers } from "@accord/shared/responses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { csv, upload, uploadAndMap } from "../features/contributions/testing/files.js";
import { furnish } from "../testing/furnish.js";
import { meetsGoal } from "../testing/goal.js";
import { handsOfTest } from "../testing/hands.js";
import { openTestHouse, origin, type TestHouse } from "../testing/house.js";
import { withPublicPage } from "../testing/public-page.js";

let house: TestHouse;
let port: number;
beforeAll(async () => {
  house = await openTestHouse();
  await furnish(house, handsOfTest(house));
  await withPublicPage(house);
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  const address = house.app.http.server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(() => house.close());

/** What comes back on one connection for these bytes, until it ends or the time is over. */
function raw(bytes: string, mostMs = 3_000): Promise<{ text: string; ended: boolean }> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    const over = (ended: boolean) => () => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ text, ended });
    };
    const timer = setTimeout(over(false), mostMs);
    socket.on("data", (part) => {
      text += part.toString("latin1");
    });
    socket.on("error", () => undefined);
    socket.on("close", over(true));
  });
}
const get = (path: string, more = "") =>
  raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${more}\r\n`);

describe("odd files", () => {
  const utf16 = (text: string, mark: boolean) => Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
  it.each<[string, string | Uint8Array]>([
    ["UTF-16 with its mark", utf16("title,text\nOne,First\n", true)],
    ["UTF-16 without it", utf16("title,text\nOne,First\n", false)],
    ["a packed file by another name", Buffer.from("504b0304140000000800fffe8081c3282e", "hex")],
    ["a million columns", `${"a,".repeat(999_999)}a\n${"1,".repeat(999_999)}1\n`],
    ["zero characters alone", Buffer.alloc(1_000_000)],
    ["a million quotes", `title,text\n${'"'.repeat(999_999)}`],
  ])("[IMP-2] [T33] %s: refused in words, at once", async (_what, bytes) => {
    const from = performance.now();
    const { status, issues } = await upload(house, "secretary", bytes);
    expect(status).toBe(409);
    expect(issues[0]?.code).toMatch(/^import_file_/);
    meetsGoal("refused", performance.now() - from, 1_000);
  });
  it("[IMP-4] [T66] a zero character in any column that is taken refuses its row", async () => {
    const id = await uploadAndMap(house, "title,text,contributor,district\nOne,First,A\0na,Nor\0th\n", {
      columns: ["title", "text", "contributorName", "place"],
    });
    const { json } = await house.ask("secretary", checkImport, { params: { import: id } });
    expect(json.added).toBe(0);
    expect(json.refused[0]?.refusals.map((one) => [one.column, one.issue.code])).toEqual([
      [2, "import_cell_control"],
      [3, "import_cell_control"],
    ]);
  });
  it("[T33] a name with paths, line breaks and quotes is only a name", async () => {
    for (const name of [
      "../../etc/passwd",
      "a%0d%0aX: 1.csv",
      "__proto__",
      "a".repeat(5000),
      "..",
      "C:\\x\\y.csv",
      "\u202egpj.csv",
    ]) {
      const sent = await upload(
        house,
        "secretary",
        csv([
          ["title", "text"],
          ["One", "First"],
        ]),
        name,
      );
      expect(sent.status).toBe(200);
    }
  });
  it("[T33] forms that are no forms", async () => {
    const line = "x".repeat(60);
    const type = (boundary: string) => ({ "content-type": `multipart/form-data; boundary=${boundary}` });
    const part = (name: string, more = "") =>
      `--${line}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\nwords\r\n`;
    const bodies: [string, string, Record<string, string>][] = [
      ["no parts", `--${line}--\r\n`, type(line)],
      ["no boundary", part("file"), { "content-type": "multipart/form-data" }],
      ["broken off", part("file", '; filename="a.csv"').slice(0, -4), type(line)],
      [
        "a hundred fields",
        `${Array.from({ length: 100 }, (_, n) => part(`f${n}`)).join("")}--${line}--\r\n`,
        type(line),
      ],
      ["two files", `${part("file", '; filename="a.csv"').repeat(2)}--${line}--\r\n`, type(line)],
      ["a field named __proto__", `${part("__proto__")}--${line}--\r\n`, type(line)],
      ["head without end", `--${line}\r\n${"X: y\r\n".repeat(5000)}`, type(line)],
      ["not a form", "title,text", { "content-type": "text/csv" }],
    ];
    for (const [what, body, headers] of bodies) {
      const answer = await Promise.race([
        house.ask("secretary", uploadImport, { body: Buffer.from(body), headers }),
        new Promise<{ status: number; json: unknown }>((resolve) =>
          setTimeout(() => resolve({ status: 0, json: "hung" }), 5000),
        ),
      ]);
      expect(answer.status, what).toBeGreaterThanOrEqual(400);
      expect(answer.status, what).toBeLessThan(500);
    }
  });
});

describe("odd addresses and heads", () => {
  it("[T66] paths that climb, broken escapes and long questions", async () => {
    for (const path of [
      "/../../../etc/passwd",
      "/%2e%2e/%2e%2e/etc/passwd",
      "/assets/..%2f..%2f..%2fpackage.json",
      "/p/test/files/..%5c..%5cx",
      "/p/%00",
      "/p/test/%E0%A4%A",
      "/api/p/test/%",
      "//evil.example/p/test",
      "http://evil.example/p/test",
      "http://[/p/test/contributions?q=a",
      `/p/test/contributions/${"a".repeat(500)}`,
      `/p/test/contributions?q=${"a".repeat(14_000)}`,
      `/p/test/contributions?${"q=a&".repeat(3000)}`,
      `/p/test/contributions?q[__proto__][x]=1&__proto__=2&constructor=3`,
      `/p/test/contributions?page=1e999`,
      `/p/test/contributions?page=-1`,
      `/p/test?q=${"%20".repeat(4000)}`,
    ]) {
      const { text, ended } = await get(path);
      const status = Number(text.slice(9, 12));
      expect(ended, path).toBe(true);
      expect(status, path).toBeLessThan(500);
      expect(text).not.toContain("root:");
      expect(text).not.toMatch(/node_modules|at .*\.ts:\d+/);
    }
  });
  it("[T6] odd Origin and Host heads open nothing", async () => {
    for (const wrong of [
      "null",
      `${origin}.evil.example`,
      `${origin}/`,
      origin.toUpperCase(),
      "",
      "file://",
      `${origin}, ${origin}`,
      `${origin}@evil.example`,
    ]) {
      const { status } = await house.ask("secretary", uploadImport, { headers: { origin: wrong }, body: {} });
      expect(status, wrong).toBe(403);
    }
    for (const head of ["Host: evil.example\r\n", "Host: \r\n", "X-Forwarded-Host: evil.example\r\n"]) {
      const { text } = await raw(
        `GET /p/test HTTP/1.1\r\n${head.startsWith("X") ? "Host: 127.0.0.1\r\n" : ""}${head}Connection: close\r\n\r\n`,
      );
      expect(text.slice(0, 12)).toMatch(/^HTTP\/1\.1 [24]/);
      expect(text).not.toContain("evil.example");
    }
  });
  it("[T69] heads that never end have fifteen seconds, and bodies that come by drops a minute", () => {
    const { headersTimeout, requestTimeout } = house.app.http.server;
    expect([headersTimeout, requestTimeout]).toEqual([15_000, 60_000]);
  });
  it("[T65] long runs of spaces in a head or in typed numbers cost nothing", async () => {
    const spaces = " ".repeat(15_000);
    for (const path of ["/p/test/response.csv", "/p/test/contributions.csv", "/p/test/decisions"]) {
      const from = performance.now();
      const { ended } = await get(path, `If-None-Match: x${spaces}x\r\n`);
      expect(ended).toBe(true);
      meetsGoal(path, performance.now() - from, 100);
    }
    const from = performance.now();
    expect(readNumbers(`1${" ".repeat(200_000)}x`).asked).toEqual(["C-0001"]);
    meetsGoal("numbers after 200,000 spaces", performance.now() - from, 50);
  });
});
