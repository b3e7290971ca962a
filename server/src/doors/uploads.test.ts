import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, expect, it, vi } from "vitest";
import type { Refused } from "../acts/refused.js";
import { until } from "../documents/testing/desk.js";
import { fileBody } from "../testing/bodies.js";
import { openTestHouse } from "../testing/house.js";
import { allowUploads, uploadPace } from "./uploads.js";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

const requestTimeout = 200;
const body = 1_000_000;
const held = { held: 10 * body, heldOfOne: 8 * body, leftMs: 5 };
const pace = { windowMs: 60, bytes: 8, most: 3, mostOfOne: 2, whole: 1_000_500, ...held };

/** Lets in what is sent to /files; tells what it has read. */
async function house(answersAt: number | null = null, its = pace, patience = requestTimeout) {
  let read = 0;
  const readFrom = new Map<number | undefined, number>();
  const server: Server = createServer(
    { requestTimeout: patience, headersTimeout: patience, connectionsCheckingInterval: 10 },
    (asked, answer) => {
      try {
        if (asked.url?.startsWith("/files")) allow(asked, asked.url, body);
      } catch (error) {
        answer.end(String((error as Refused).code));
      }
      asked.on("data", (part: Buffer) => {
        read += part.length;
        const { remotePort } = asked.socket;
        readFrom.set(remotePort, (readFrom.get(remotePort) ?? 0) + part.length);
        if (answersAt !== null && read >= answersAt && !answer.writableEnded) answer.end("Enough.");
      });
      asked.on("end", () => answer.end("Here."));
    },
  );
  server.on("clientError", (_error, socket) => socket.destroy());
  const allow = allowUploads(server, its);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { port, read: () => read, readOf: (one: Sent) => readFrom.get(one.socket.localPort) ?? 0 };
}

function upload(port: number, path: string, length = `Content-Length: ${body}`) {
  const socket: Socket = connect(port, "127.0.0.1");
  const one = { socket, text: "", ended: false, sent: 0 };
  socket.write(`POST ${path} HTTP/1.1\r\nHost: a.example\r\n${length}\r\n\r\n`);
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

type House = Awaited<ReturnType<typeof house>>;
type Sent = ReturnType<typeof upload>;

const drop = (one: Sent): void => {
  one.socket.write("x".repeat(10));
  one.sent += 10;
};

/** Looks come when they are told to: a busy machine may be silent for longer than a window. */
function looksByHand(): () => void {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  ends.push(() => vi.useRealTimers());
  return () => vi.advanceTimersByTime(pace.windowMs);
}

/** Keep sending a little, as long as asked; each is looked at when all that was sent has been read. */
async function send(all: readonly Sent[], ms: number, { readOf }: House, look: () => void): Promise<void> {
  const from = performance.now();
  while (performance.now() - from < ms) {
    for (const one of all) if (!one.ended && one.sent < body - 10) drop(one);
    await until(() => all.every((one) => one.ended || readOf(one) === one.sent));
    look();
  }
}

it("[RUN-7] a file that keeps coming outlasts the time of other requests; when it stops, it ends", async () => {
  const look = looksByHand();
  const there = await house();
  const [file, other] = [upload(there.port, "/files"), upload(there.port, "/acts")];
  await send([file, other], 4 * requestTimeout, there, look);
  expect([file.ended, other.ended]).toEqual([false, true]);
  look();
  await until(() => file.ended);
});

it("[RUN-7] it arrives whole", async () => {
  const look = looksByHand();
  const there = await house();
  const file = upload(there.port, "/files");
  await send([file], 3 * requestTimeout, there, look);
  file.socket.write("x".repeat(body - file.sent));
  await until(() => file.text.includes("200 OK"));
  expect(there.read()).toBe(body);
});

it("[RUN-7] [T69] one that stops, or comes by drops, ends like any other; and no more than so many outlast it", async () => {
  const look = looksByHand();
  const there = await house();
  const { port } = there;
  const still = upload(port, "/files");
  await until(() => still.ended);
  const all = [1, 2, 3, 4].map(() => upload(port, "/files"));
  await send(all, 2 * requestTimeout, there, look);
  expect(all.filter(({ ended }) => !ended)).toHaveLength(pace.mostOfOne);
  const others = ["/files/other", "/files/third"].map((path) => upload(port, path));
  await send([...all, ...others], 2 * requestTimeout, there, look);
  expect(others.filter(({ ended }) => !ended)).toHaveLength(pace.most - pace.mostOfOne);
});

it("[RUN-7] [T69] what is sent on after the answer, or is more than a file may be, outlasts nothing", async () => {
  const chunked = (port: number) => {
    const one = upload(port, "/files", "Transfer-Encoding: chunked");
    return {
      one,
      drop: (size: number) => one.socket.write(`${size.toString(16)}\r\n${"x".repeat(size)}\r\n`),
    };
  };
  const goesOn = async (port: number, size: number) => {
    const { one, drop } = chunked(port);
    const from = performance.now();
    while (!one.ended && performance.now() - from < 6 * requestTimeout) {
      if (one.socket.writableLength === 0) drop(size);
      await nextTurn();
    }
    return one;
  };
  const answered = await goesOn((await house(100)).port, 10);
  expect(answered.text).toContain("Enough.");
  expect(answered.ended).toBe(true);
  const endless = await goesOn((await house()).port, 60_000);
  expect(endless.ended).toBe(true);
});

it("[RUN-8] so many bytes of files are held at once, of one sender fewer; with the answer others may come", async () => {
  const { port, read } = await house(null, { ...pace, held: 3 * body, heldOfOne: 2 * body }, 60_000);
  const [first, second] = [upload(port, "/files"), upload(port, "/files", "Transfer-Encoding: chunked")];
  first.socket.write("x".repeat(10));
  second.socket.write("a\r\nxxxxxxxxxx\r\n");
  await until(() => read() === 20);
  const third = upload(port, "/files", "Content-Length: 100");
  await until(() => third.text.endsWith("busy"));
  const other = upload(port, "/files/other");
  other.socket.write("x".repeat(10));
  await until(() => read() === 30);
  const another = upload(port, "/files/third");
  await until(() => another.text.endsWith("busy"));
  second.socket.write("0\r\n\r\n");
  await until(() => second.text.endsWith("Here."));
  other.socket.destroy();
  const again = upload(port, "/files", "Content-Length: 100");
  again.socket.write("x".repeat(100));
  await until(() => again.text.endsWith("Here."));
});

it("[RUN-8] a file of who left before its answer counts on for a while, for it may still be read", async () => {
  const its = { ...pace, heldOfOne: 2 * body };
  const longer = await leaving({ ...its, leftMs: 60_000 });
  expect([await longer(), await longer(), await longer()]).toEqual(["read", "read", "busy"]);
  const shorter = await leaving(its);
  for (let read = 0; read < 3; ) if ((await shorter()) === "read") read++;
});

/** Sends a file whole and leaves at once. */
async function leaving(its: typeof pace): Promise<() => Promise<string>> {
  let next: (asked: IncomingMessage, answer: ServerResponse) => void = () => undefined;
  const server = createServer((asked, answer) => next(asked, answer));
  server.on("clientError", (_error, socket) => socket.destroy());
  const allow = allowUploads(server, its);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(() => server.close());
  return async () => {
    const told = new Promise<string>((resolve) => {
      next = (asked, answer) => {
        let what = "read";
        answer.once("close", () => resolve(what));
        try {
          allow(asked, "one", body);
        } catch (error) {
          what = String((error as Refused).code);
        }
        asked.resume().once("end", () => socket.destroy());
      };
    });
    const { socket } = upload((server.address() as AddressInfo).port, "/files");
    socket.write("x".repeat(body));
    return told;
  };
}

it("[RUN-7] of a form that can't be read nothing is looked at once it was answered, though it never came to its end", async () => {
  const { app, close, cookieOf } = await openTestHouse();
  ends.push(close);
  await app.http.listen({ port: 0, host: "127.0.0.1" });
  const [begun, ended] = [vi.spyOn(globalThis, "setInterval"), vi.spyOn(globalThis, "clearInterval")];
  ends.push(
    () => begun.mockRestore(),
    () => ended.mockRestore(),
  );
  const { port } = app.http.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/api/p/test/plan/fields/D/files`;
  const headers = {
    "content-type": "multipart/form-data",
    origin: "http://127.0.0.1:3000",
    cookie: cookieOf("secretary"),
  };
  const { status } = await fetch(url, { method: "POST", headers, body: "abcd" });
  expect(status).toBe(400);
  const looks = begun.mock.calls.flatMap(([, ms], at) =>
    ms === uploadPace.windowMs ? [begun.mock.results[at]?.value] : [],
  );
  expect(looks).toHaveLength(1);
  await until(() => ended.mock.calls.some(([timer]) => timer === looks[0]));
});

it("[RUN-9] of who has not signed in no long body is read, and a file comes as a form or not at all", async () => {
  const { app, close, cookieOf } = await openTestHouse();
  ends.push(close);
  const post = async (path: string, who: string | null, letters: number) => {
    const cookie = who === null ? {} : { cookie: cookieOf(who) };
    const headers = { "content-type": "application/json", origin: "http://127.0.0.1:3000", ...cookie };
    const url = `/api/p/test/${path}`;
    const { statusCode } = await app.http.inject({ method: "POST", url, headers, body: "x".repeat(letters) });
    return statusCode;
  };
  expect(await post("responses", null, 1_000_000)).toBe(401);
  // Read, and no JSON.
  expect(await post("responses", "secretary", 1_000_000)).toBe(400);
  for (const path of [
    "contributions/imports",
    "documents/any/pictures",
    "meetings/1/files",
    "plan/fields/D/files",
  ])
    for (const who of [null, "secretary"]) expect(await post(path, who, 300_000), path).toBe(413);
});

it("[RUN-7] [T69] in the house a file is let in where it is read, and nothing else", async () => {
  const { app, close, cookieOf } = await openTestHouse();
  ends.push(close);
  const { server } = app.http;
  expect(server.requestTimeout).toBe(60_000);
  await app.http.listen({ port: 0, host: "127.0.0.1" });
  const { port } = server.address() as AddressInfo;
  const { body: whole, headers } = fileBody("x".repeat(uploadPace.bytes * 2));
  /** Most of it is there when the server says that its time is over. */
  const late = async (path: string, type: string, form: Buffer): Promise<string> => {
    const met = new Promise<Socket>((resolve) => void server.once("connection", resolve));
    const socket = connect(port, "127.0.0.1");
    ends.push(() => socket.destroy());
    let text = "";
    socket.on("data", (part) => {
      text += part.toString("latin1");
    });
    socket.on("error", () => undefined);
    const ended = new Promise((resolve) => void socket.once("close", resolve));
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: a.example\r\nOrigin: http://127.0.0.1:3000\r\nCookie: ${cookieOf("secretary")}\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${form.length}\r\n\r\n`,
    );
    const its = await met;
    await until(() => its.bytesRead > 0);
    const most = Math.floor(form.length * 0.75);
    socket.write(form.subarray(0, most));
    await until(() => its.bytesRead > most);
    server.emit("clientError", Object.assign(new Error("late"), { code: "ERR_HTTP_REQUEST_TIMEOUT" }), its);
    socket.write(form.subarray(most));
    await ended;
    return text.slice(0, 12);
  };
  const files = "/api/p/test/contributions/imports";
  expect(await late(files, headers["content-type"], whole)).toBe("HTTP/1.1 409");
  expect(await late("/api/session", "application/json", Buffer.alloc(1000, " "))).toBe("HTTP/1.1 408");
});
