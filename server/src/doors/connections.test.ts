import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { until } from "../documents/testing/desk.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { mostOfAddress, networkOf, waits } from "./connections.js";

let house: TestHouse;
let port: number;
beforeAll(async () => {
  house = await openTestHouse();
  house.app.http.server.on("connection", (socket: Socket) => {
    openNow += 1;
    socket.once("close", () => {
      openNow -= 1;
    });
  });
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  const address = house.app.http.server.address();
  port = typeof address === "object" && address !== null ? address.port : 0;
});
afterAll(() => house.close());

const head = "GET /healthz HTTP/1.1\r\nHost: accord.example\r\n";
const body = "POST /api/session HTTP/1.1\r\nHost: accord.example\r\nContent-Length: 100\r\n";
let openNow = 0;

/** One line, with what came back on it and whether it has ended. */
function line(said: string) {
  const socket: Socket = connect(port, "127.0.0.1", () => socket.write(said));
  const one = { socket, text: "", ended: false };
  socket.on("data", (part) => {
    one.text += part.toString("latin1");
  });
  socket.on("error", () => undefined);
  socket.on("close", () => {
    one.ended = true;
  });
  return one;
}

it.each([
  ["half a head", head, ""],
  ["nothing at all", "", ""],
  ["a question that was answered", `${head}\r\n`, "200 OK"],
  ["a body that never comes", `${body}Content-Type: application/json\r\n\r\n{`, ""],
])(
  "[T69] [RUN-6] of an address that opens too many with %s the oldest go, and who asks is answered",
  async (_what, said, answered) => {
    const lines = [];
    while (lines.length < mostOfAddress + 20) {
      const some = Array.from({ length: 85 }, () => line(said));
      await until(() => some.every(({ text, socket }) => text.includes(answered) && !socket.connecting));
      lines.push(...some);
    }
    await until(
      () => lines.filter(({ ended }) => ended).length >= 20,
      () => `${lines.filter(({ ended }) => ended).length} of ${lines.length} have ended`,
    );
    const asks = line(`${head}\r\n`);
    await until(() => asks.text.includes("200 OK"));
    expect(lines.slice(200).filter(({ ended }) => ended)).toEqual([]);
    for (const { socket } of [...lines, asks]) socket.destroy();
    await until(() => openNow === 0);
  },
);

it("[T69] [RUN-6] a head is waited for a quarter of a minute", () => {
  expect(house.app.http.server.headersTimeout).toBe(waits.headersTimeout);
});

it("[T69] addresses of IPv6 that one may choose among are one", () => {
  const of = (...all: string[]) => new Set(all.map(networkOf)).size;
  expect(of("2001:db8:1:2::1", "2001:db8:1:2:ffff::7", "2001:db8:1:2:3:4:5:6")).toBe(1);
  expect(of("2001:db8::1", "2001:db8:0:0:9::", "2001:db8::9:0:0:1")).toBe(1);
  expect(of("2001:db8:1:2::1", "2001:db8:1:3::1", "::1", "203.0.113.1", "203.0.113.2", "")).toBe(6);
  expect(of("::ffff:203.0.113.1", "::ffff:203.0.113.2")).toBe(2);
});
