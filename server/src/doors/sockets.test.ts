import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { rawClient } from "../documents/testing/clients.js";
import { type Desk, openDesk, until } from "../documents/testing/desk.js";
import { openTestHouse } from "../testing/house.js";
import { mostOfPerson } from "./sockets.js";

let desk: Desk;
const open: { close(): void }[] = [];
const sit = async (...[name, options]: [name: string, options?: Parameters<typeof rawClient>[3]]) => {
  const client = await rawClient(desk.port, "d1", name, options);
  open.push(client);
  return client;
};
beforeEach(async () => {
  desk = await openDesk();
  for (const name of ["ana", "eve"]) await desk.person(name);
  await desk.create("d1");
});
afterEach(async () => {
  for (const client of open.splice(0)) client.close();
  await desk.close();
});

it("[LINE-10] one person has so many lines open and no more, before an upgrade; another opens theirs", async () => {
  const all = await Promise.all(Array.from({ length: mostOfPerson.open }, () => sit("eve")));
  expect(all.filter(({ status }) => status !== null)).toEqual([]);
  expect((await sit("eve")).status).toBe(429);
  expect((await sit("ana")).status).toBeNull();
  all[0]?.close();
  await until(() => desk.documents.stats().sessions === mostOfPerson.open);
  expect((await sit("eve")).status).toBeNull();
}, 60_000);

it("[LINE-10] who opens more of them at the same moment has so many as well", async () => {
  const all = await Promise.all(Array.from({ length: mostOfPerson.open + 60 }, () => sit("eve")));
  await until(() => all.filter(({ status, code }) => status !== null || code !== null).length >= 60);
  expect(desk.documents.stats().sessions).toBe(mostOfPerson.open);
}, 60_000);

it("[LINE-10] long messages are read from so many plain clients of one person at a time", async () => {
  const long = new Uint8Array(2 * 1024 * 1024);
  const plain = () => sit("eve", { accord: false });
  for (let n = 0; n < mostOfPerson.long; n++) await plain();
  const more = await plain();
  more.step2(long);
  await until(() => more.code !== null);
  expect(more.code).toBe(1009);
  open.shift()?.close();
  await until(() => desk.documents.stats().sessions === mostOfPerson.long - 1);
  const next = await plain();
  next.step2(long);
  await until(() => next.code !== null);
  // Read, and no text.
  expect(next.code).toBe(4402);
}, 60_000);

it("[LINE-10] [SYNC-24] closing waits two seconds for who does not answer its goodbye", async () => {
  const socket = connect(desk.port, "127.0.0.1");
  open.push({ close: () => socket.destroy() });
  const head = [
    "GET /sync/d1 HTTP/1.1",
    "Host: accord.example",
    "Authorization: Bearer eve",
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Key: ${Buffer.alloc(16).toString("base64")}`,
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  await until(() => desk.documents.stats().sessions === 1);
  socket.pause();
  await desk.close();
  desk = await openDesk();
}, 15_000);

it("[SAVE-14] [T11] a line that names somebody else's page ends, and what else it says stops nobody", async () => {
  const socket = connect(desk.port, "127.0.0.1");
  open.push({ close: () => socket.destroy() });
  socket.on("error", () => undefined);
  let ended = false;
  socket.on("close", () => {
    ended = true;
  });
  socket.resume();
  const head = [
    "GET /sync/d1?as=eve HTTP/1.1",
    "Host: accord.example",
    "Authorization: Bearer ana",
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    `Sec-WebSocket-Key: ${Buffer.alloc(16).toString("base64")}`,
  ];
  // A frame that no protocol knows comes along with the question.
  socket.write(
    Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`), Buffer.from([0xff, 0x80, 0, 0, 0, 0])]),
  );
  await until(() => ended);
  expect((await sit("ana")).status).toBeNull();
});

it.each([
  ["h2c", "/healthz", "200 OK"],
  ["WebSocket", "/healthz", "404 Not Found"],
])("[API-11] who would speak %s at %s is answered %s", async (protocol, path, answer) => {
  const house = await openTestHouse();
  open.push({ close: () => void house.close() });
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  const socket = connect((house.app.http.server.address() as AddressInfo).port, "127.0.0.1");
  let text = "";
  socket.on("data", (part) => {
    text += part.toString("latin1");
  });
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: ${protocol}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
  );
  await until(() => text.includes("\r\n"));
  socket.destroy();
  expect(text).toContain(answer);
});
