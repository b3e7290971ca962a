import type { ReadStream } from "node:fs";
import { type AddressInfo, connect, type Socket } from "node:net";
import Fastify from "fastify";
import { afterEach, expect, it } from "vitest";
import { folderFiles } from "../adapters/files/folder.js";
import { until } from "../documents/testing/desk.js";
import type { Files } from "../ports/files.js";
import { testFolder } from "../testing/folder.js";
import { openTestHouse } from "../testing/house.js";
import { sendBytes } from "./send-kept.js";
import { endUnread } from "./unread.js";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** More than the system takes for who reads nothing. */
const long = Buffer.alloc(30_000_000, "x");

function asks(port: number, path: string) {
  const socket = connect(port, "127.0.0.1");
  const one = { socket, read: 0, ended: false };
  socket.on("error", () => undefined);
  socket.on("data", (part) => {
    one.read += part.length;
  });
  socket.on("close", () => {
    one.ended = true;
  });
  socket.write(`GET ${path} HTTP/1.1\r\nHost: accord.example\r\n\r\n`);
  ends.push(() => socket.destroy());
  return one;
}

async function answersWithin(ms: number) {
  const http = Fastify();
  const open = new Set<Socket>();
  http.get("/long", async ({ raw: { socket } }, reply) => {
    open.add(socket);
    reply.raw.once("close", () => open.delete(socket));
    return reply.send(long);
  });
  endUnread(http, ms);
  await http.listen({ port: 0, host: "127.0.0.1" });
  ends.push(() => http.close());
  return { open, port: (http.server.address() as AddressInfo).port };
}

it("[RUN-10] an answer that nobody reads is let go with its line", async () => {
  const { open, port } = await answersWithin(300);
  const never = asks(port, "/long");
  never.socket.pause();
  await until(() => open.size === 1);
  await until(() => open.size === 0);
  never.socket.resume();
  await until(() => never.ended);
  expect(never.read).toBeLessThan(long.length);
});

it("[RUN-10] one that is read slowly comes whole: only silence is counted, and its line stays", async () => {
  const ms = 60_000;
  const { open, port } = await answersWithin(ms);
  const slowly = asks(port, "/long");
  slowly.socket.on("data", () => {
    slowly.socket.pause();
    setImmediate(() => slowly.socket.resume());
  });
  await until(() => open.size === 1);
  const [line] = open;
  // Node counts it anew with each piece that goes out.
  await until(() => line?.timeout === ms);
  await until(() => slowly.read > long.length && open.size === 0);
  await until(() => line?.timeout !== ms);
  expect(slowly.ended).toBe(false);
});

it("[RUN-10] the description of the API is made once, for all who ask", async () => {
  const { app, close } = await openTestHouse();
  ends.push(close);
  const { swagger } = app.http;
  let made = 0;
  app.http.swagger = ((...asked: Parameters<typeof swagger>) => {
    made += 1;
    return swagger.apply(app.http, asked);
  }) as typeof swagger;
  for (let i = 0; i < 5; i++) {
    const answer = await app.http.inject("/api/openapi.json");
    expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(answer.json().openapi).toBe("3.1.0");
  }
  expect(made).toBe(1);
});

it("[RUN-10] a file goes out as fast as it is read, and of one that nobody takes nothing is held", async () => {
  const folder = await testFolder();
  ends.push(folder.remove);
  const kept = await folderFiles(folder.path);
  const { key, sha256 } = await kept.put(long);
  const open: ReadStream[] = [];
  const files: Files = {
    ...kept,
    async open(asked) {
      const opened = await kept.open(asked);
      open.push(opened?.stream as ReadStream);
      return opened;
    },
  };
  const http = Fastify();
  http.get("/file", (request, reply) =>
    sendBytes(request, reply, files, { name: "long.pdf", sha256, file: key, isPublic: true }),
  );
  await http.listen({ port: 0, host: "127.0.0.1" });
  ends.push(() => http.close());
  const { port } = http.server.address() as AddressInfo;
  const whole = await fetch(`http://127.0.0.1:${port}/file`);
  expect(whole.headers.get("content-length")).toBe(String(long.length));
  expect(Buffer.from(await whole.arrayBuffer()).equals(long)).toBe(true);
  expect((await fetch(`http://127.0.0.1:${port}/file`, { method: "HEAD" })).headers.get("etag")).toBe(
    `"${sha256}"`,
  );
  const never = asks(port, "/file");
  never.socket.pause();
  await until(() => (open[2]?.bytesRead ?? 0) > 0);
  never.socket.destroy();
  await until(() => open.every((stream) => stream.closed));
  expect(open[2]?.bytesRead).toBeLessThan(long.length);
});
