import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, it } from "vitest";
import { until } from "../documents/testing/desk.js";
import { openTestHouse } from "../testing/house.js";
import { boundConnections, mostAsked, mostOfAddress, networkOf, waits } from "./connections.js";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

const head = "GET /healthz HTTP/1.1\r\nHost: accord.example\r\n";
const body = "POST /api/session HTTP/1.1\r\nHost: accord.example\r\nContent-Length: 100\r\n\r\n{";
const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** One line, with what came back on it and whether it has ended. */
function line(server: Server, said: string) {
  const socket = connect(portOf(server), "127.0.0.1", () => socket.write(said));
  const one = { socket, text: "", ended: false };
  socket.on("data", (part) => {
    one.text += part.toString("latin1");
  });
  socket.on("error", () => undefined);
  socket.on("close", () => {
    one.ended = true;
  });
  ends.push(() => socket.destroy());
  return one;
}

const most = 40;
async function house(): Promise<Server> {
  const server = createServer((asked, answer) => {
    asked.on("end", () => answer.end("Here.")).resume();
  });
  boundConnections(server, most);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  return server;
}

it.each([
  ["half a head", head, ""],
  ["nothing at all", "", ""],
  ["a question that was answered", `${head}\r\n`, "200 OK"],
  ["a body that never comes", body, ""],
])(
  "[T69] [RUN-6] of an address that opens too many with %s the oldest go, and who asks is answered",
  async (_what, said, answered) => {
    const server = await house();
    const lines: ReturnType<typeof line>[] = [];
    while (lines.length < most + 10) {
      const one = line(server, said);
      await until(() => one.text.includes(answered) && !one.socket.connecting);
      lines.push(one);
    }
    await until(() => lines.slice(0, 10).every(({ ended }) => ended));
    const asks = line(server, `${head}\r\n`);
    await until(() => asks.text.includes("200 OK"));
    expect(lines.slice(11).filter(({ ended }) => ended)).toEqual([]);
  },
);

it.each([
  ["a long upload", body],
  ["a second question, asked before the first was answered,", `${head}\r\n${body}`],
])("[RUN-6] %s goes on where those beside it are only kept open: they go", async (_what, said) => {
  const server = await house();
  const upload = line(server, said);
  await until(() => !upload.socket.connecting && (said === body || upload.text.includes("200 OK")));
  const lines: ReturnType<typeof line>[] = [];
  while (lines.length < most + 10) {
    const one = line(server, `${head}\r\n`);
    await until(() => one.text.includes("200 OK"));
    lines.push(one);
  }
  await until(() => lines.filter(({ ended }) => ended).length >= 10);
  expect(upload.ended).toBe(false);
  upload.socket.write("x".repeat(99));
  await until(() => upload.text.split("200 OK").length === said.split("HTTP/1.1").length);
});

it("[T69] [RUN-6] the house bounds them, and waits for a head a quarter of a minute", async () => {
  const { app, close } = await openTestHouse();
  ends.push(close);
  const { server } = app.http;
  await app.http.listen({ port: 0, host: "127.0.0.1" });
  const lines = Array.from({ length: mostOfAddress + 10 }, () => line(server, ""));
  // Long before it is no head that is waited for.
  await until(
    () => lines.some(({ ended }) => ended),
    () => "none has ended",
    waits.headersTimeout / 2,
  );
  const asks = line(server, `${head}\r\n`);
  await until(() => asks.text.includes("200 OK"));
  expect(server.headersTimeout).toBe(waits.headersTimeout);
});

it("[T69] [RUN-6] behind a trusted proxy each sender has a bound of their own", async () => {
  const server = createServer((asked, answer) => {
    of(asked, String(asked.headers["x-forwarded-for"]));
    asked.on("end", () => answer.end("Here.")).resume();
  });
  const of = boundConnections(server, most);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  let met = 0;
  server.on("request", () => {
    met += 1;
  });
  const from = (address: string) => body.replace("Content-", `X-Forwarded-For: ${address}\r\nContent-`);
  const upload = line(server, from("203.0.113.1"));
  await until(() => met === 1);
  const lines: ReturnType<typeof line>[] = [];
  while (lines.length < most + 10) {
    lines.push(line(server, from("203.0.113.2")));
    await until(() => met === lines.length + 1);
  }
  await until(() => lines.slice(0, 10).every(({ ended }) => ended));
  expect(lines.slice(11).filter(({ ended }) => ended)).toEqual([]);
  expect(upload.ended).toBe(false);
  upload.socket.write("x".repeat(99));
  await until(() => upload.text.includes("200 OK"));
  // Answered, it is the proxy's again.
  upload.socket.write(from("203.0.113.2"));
  await until(() => lines.slice(0, 11).every(({ ended }) => ended));
});

it("[T69] [RUN-6] the house asks whose it is of who is trusted alone", async () => {
  const { app, close } = await openTestHouse({ trustProxy: ["127.0.0.1"] });
  ends.push(close);
  const { server } = app.http;
  await app.http.listen({ port: 0, host: "127.0.0.1" });
  let met = 0;
  server.on("request", () => {
    met += 1;
  });
  const asked = (address: string) =>
    body.replace(
      "Content-",
      `Origin: http://127.0.0.1:3000\r\nContent-Type: application/json\r\nX-Forwarded-For: ${address}\r\nContent-`,
    );
  const upload = line(server, asked("203.0.113.1"));
  await until(() => met === 1);
  const lines: ReturnType<typeof line>[] = [];
  while (lines.length < mostOfAddress + 10) {
    lines.push(...Array.from({ length: 101 }, () => line(server, asked("203.0.113.2"))));
    await until(() => met === lines.length + 1);
  }
  await until(() => lines.filter(({ ended }) => ended).length >= 10);
  expect([upload.text, upload.ended]).toEqual(["", false]);
  expect(lines.filter(({ ended }) => !ended)).toHaveLength(mostOfAddress);
});

it("[T69] addresses of IPv6 that one may choose among are one", () => {
  const of = (...all: string[]) => new Set(all.map(networkOf)).size;
  expect(of("2001:db8:1:2::1", "2001:db8:1:2:ffff::7", "2001:db8:1:2:3:4:5:6")).toBe(1);
  expect(of("2001:db8::1", "2001:db8:0:0:9::", "2001:db8::9:0:0:1")).toBe(1);
  expect(of("2001:db8:1:2::1", "2001:db8:1:3::1", "::1", "203.0.113.1", "203.0.113.2", "")).toBe(6);
  expect(of("::ffff:203.0.113.1", "::ffff:203.0.113.2")).toBe(2);
});

it("[RUN-6] who asks very much on one line before anything is answered is cut, and none of it is looked at", async () => {
  const { app, close } = await openTestHouse();
  ends.push(close);
  const { server } = app.http;
  let looked = 0;
  server.on("request", (_asked, answer) => {
    answer.once("finish", () => {
      looked += 1;
    });
  });
  await app.http.listen({ port: 0, host: "127.0.0.1" });
  const some = line(server, `${head}\r\n`.repeat(mostAsked));
  await until(() => some.text.split("200 OK").length === mostAsked + 1);
  expect(looked).toBe(mostAsked);
  const many = line(server, `${head}\r\n`.repeat(1_000));
  await until(() => many.ended);
  some.socket.write(`${head}\r\n`);
  await until(() => some.text.split("200 OK").length === mostAsked + 2);
  expect([looked, many.text]).toEqual([mostAsked + 1, ""]);
});
