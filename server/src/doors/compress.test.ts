import { brotliDecompressSync } from "node:zlib";
import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compressAnswers } from "./compress.js";

const words = "The price of surgery stands on the door. ".repeat(60);
let http: FastifyInstance;
beforeEach(async () => {
  http = Fastify();
  await compressAnswers(http);
  const page = async (_request: unknown, reply: { type(type: string): { send(body: string): unknown } }) =>
    reply.type("text/html; charset=utf-8").send(words);
  http.get("/p/test", page);
  http.get("/r/:key", page);
  http.post("/api/acts", async () => ({ words }));
  http.get("/api/short", async () => ({ words: "Prices" }));
  http.get("/paper.pdf", (_request, reply) => reply.type("application/pdf").send(Buffer.from(words)));
});
afterEach(() => http.close());

const ask = (url: string, method: "GET" | "POST" = "GET") =>
  http.inject({ method, url, headers: { "accept-encoding": "gzip, br" } });

it("[C29] pages go out packed to who takes them so", async () => {
  const packed = await ask("/p/test");
  expect(packed.headers["content-encoding"]).toBe("br");
  expect(packed.headers.vary).toContain("accept-encoding");
  expect(packed.rawPayload.length).toBeLessThan(words.length / 10);
  expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(words);
  expect((await http.inject("/p/test")).headers["content-encoding"]).toBeUndefined();
});

it("[C29] what is short or packed already stays as it is", async () => {
  for (const url of ["/api/short", "/paper.pdf"])
    expect((await ask(url)).headers["content-encoding"]).toBeUndefined();
});

it("[T60] an answer to an act, or under a key, tells nothing of its words by its length", async () => {
  expect((await ask("/r/abc")).headers["content-encoding"]).toBeUndefined();
  expect((await ask("/api/acts", "POST")).headers["content-encoding"]).toBeUndefined();
});
