import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { Readable } from "node:stream";
import cookie from "@fastify/cookie";
import Fastify from "fastify";
import { afterEach, expect, it } from "vitest";
import { until } from "../documents/testing/desk.js";
import { openTestHouse } from "../testing/house.js";
import { askInTurn } from "./ask-in-turn.js";
import { answerErrors } from "./errors.js";
import { beginFile, bodyOf, inParts, mostOfSender } from "./send-parts.js";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function house() {
  const { store, clock, close } = await openTestHouse();
  ends.push(close);
  const http = Fastify();
  answerErrors(http);
  await http.register(cookie);
  askInTurn(http, { read: store.read, clock });
  ends.push(() => http.close());
  const open = async () => {
    await http.listen({ port: 0, host: "127.0.0.1" });
    return (http.server.address() as AddressInfo).port;
  };
  return { http, open };
}

async function line(port: number, localAddress = "127.0.0.1") {
  const socket = connect({ port, host: "127.0.0.1", localAddress });
  const one = {
    text: "",
    ask: (path: string) => socket.write(`GET ${path} HTTP/1.1\r\nHost: accord.example\r\n\r\n`),
    end: () => socket.destroy(),
  };
  socket.on("data", (part) => {
    one.text += part.toString("latin1");
  });
  socket.on("error", () => undefined);
  ends.push(one.end);
  await once(socket, "connect");
  return one;
}
const lines = (many: number, port: number) => Promise.all(Array.from({ length: many }, () => line(port)));

const takes = (ms: number) => {
  const from = performance.now();
  while (performance.now() - from < ms);
};

it("[RUN-11] who asks after many questions of another stands behind one or two of them", async () => {
  const { http, open } = await house();
  const answered: string[] = [];
  http.get("/long", async ({ ip }) => {
    takes(10);
    answered.push(ip);
    return "Here.";
  });
  const port = await open();
  const [many, other] = [await lines(30, port), await line(port, "127.0.0.2")];
  for (const one of many) one.ask("/long");
  other.ask("/long");
  await until(() => answered.length === 31 && other.text.includes("200 OK"));
  expect(answered.indexOf("127.0.0.2")).toBeLessThan(8);
});

it("[RUN-11] parts of many files go out in turn with what others ask", async () => {
  const { http, open } = await house();
  let parts = 0;
  const seen: number[] = [];
  async function* written() {
    for (let part = 0; part < 40; part++) {
      takes(1);
      parts += 1;
      yield "Words.";
    }
  }
  http.get("/file", async (request, reply) => {
    await beginFile(request, reply, async () => undefined);
    return reply.type("text/csv").send(inParts(request, written()));
  });
  http.get("/short", async () => {
    seen.push(parts);
    return "Here.";
  });
  const port = await open();
  const [many, other] = [await lines(8, port), await line(port, "127.0.0.2")];
  for (const one of many) one.ask("/file");
  other.ask("/short");
  await until(() => seen.length === 1 && parts === 8 * 40);
  expect(seen[0]).toBeLessThan(20);
  await until(() => many.every(({ text }) => text.endsWith("0\r\n\r\n")));
});

it("[RUN-11] who asks for the head of a file alone has none written, nor read", async () => {
  const { http, open } = await house();
  let parts = 0;
  let isRead = false;
  async function* written() {
    for (; parts < 40; parts++) yield "Words.";
  }
  http.get("/file", async (request, reply) => {
    await beginFile(request, reply, async () => undefined);
    return reply.type("text/csv").send(inParts(request, written()));
  });
  const kept = new Readable({
    read() {
      isRead = true;
      this.push(null);
    },
  });
  http.get("/kept", async (request, reply) => reply.header("content-length", 6).send(bodyOf(request, kept)));
  const port = await open();
  const { headers } = await fetch(`http://127.0.0.1:${port}/file`, { method: "HEAD" });
  expect(headers.get("content-type")).toBe("text/csv");
  const length = (await fetch(`http://127.0.0.1:${port}/kept`, { method: "HEAD" })).headers;
  expect([length.get("content-length"), kept.destroyed, isRead, parts]).toEqual(["6", true, false, 0]);
  expect(await (await fetch(`http://127.0.0.1:${port}/file`)).text()).toBe("Words.".repeat(40));
});

it("[RUN-11] of one sender only so many files are written at once, others are served, and who left has no place", async () => {
  const { http, open } = await house();
  let begun = 0;
  http.get("/file", async (request, reply) => {
    await beginFile(request, reply, async () => {
      begun += 1;
    });
    // Nobody reads it to its end.
    return reply.type("text/csv").send(
      inParts(
        request,
        (async function* () {
          yield "Words.";
          await new Promise(() => undefined);
        })(),
      ),
    );
  });
  const port = await open();
  const many = await lines(mostOfSender, port);
  for (const one of many) one.ask("/file");
  await until(() => begun === mostOfSender);
  const [late, other] = [await line(port), await line(port, "127.0.0.2")];
  late.ask("/file");
  other.ask("/file");
  await until(() => late.text.includes('"code":"busy"') && other.text.includes("Words."));
  expect(late.text).toContain("retry-after: 10");
  for (const one of many) one.end();
  await until(() => {
    late.ask("/file");
    return late.text.includes("Words.");
  });
});
