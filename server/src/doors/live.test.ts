import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { endRole } from "@accord/shared/people";
import { makeProposal } from "@accord/shared/proposals";
import { heardHeader, limits } from "@accord/shared/protocol";
import cookie from "@fastify/cookie";
import websocket from "@fastify/websocket";
import { and, eq } from "drizzle-orm";
import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { localBus } from "../adapters/system/bus.js";
import { randomIds } from "../adapters/system/ids.js";
import { membership, process, session, token } from "../ports/tables/index.js";
import { openTestHouse, origin, start, type TestHouse } from "../testing/house.js";
import { answerErrors } from "./errors.js";
import { type LiveDoor, liveDoor } from "./live.js";
import { mostOfPerson } from "./sockets.js";
import { hashOfSecret, sessionCookie } from "./speaker.js";

let house: TestHouse;
let port: number;
const sockets: WebSocket[] = [];
const doors: FastifyInstance[] = [];
const portOf = (http: FastifyInstance) => (http.server.address() as AddressInfo).port;

beforeEach(async () => {
  house = await openTestHouse();
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  port = portOf(house.app.http);
  await house.store.transact(async (tx) => {
    for (const who of ["observer", "assessor", "secretary", "stranger"])
      await tx.insert(session).values({
        hash: hashOfSecret(`session of ${who}`),
        person: house.people[who] ?? "",
        createdAt: start,
        expiresAt: "2026-11-02T10:00:00.000Z",
      });
    await tx.insert(token).values({
      hash: hashOfSecret("program"),
      person: house.people.observer ?? "",
      name: "p",
      createdAt: start,
      expiresAt: null,
    });
    const [own] = await tx.select().from(process).where(eq(process.id, house.process));
    if (own) await tx.insert(process).values({ ...own, id: "another-process", slug: "another" });
    await tx.insert(membership).values({
      id: "role-there",
      process: "another-process",
      person: house.people.assessor ?? "",
      role: "observer",
      from: start,
    });
  });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  for (const door of doors.splice(0)) await door.close();
  await house.close();
});

const cookieOf = (who: string) => `${sessionCookie}=${encodeURIComponent(`session of ${who}`)}`;
interface Heard {
  readonly socket: WebSocket;
  readonly told: { kind: string; topics?: string[]; missed?: string[] | null; heard?: string }[];
  status: number;
  code: number | null;
}
/** Opens and waits until it is greeted or refused. */
async function listen(
  headers: Record<string, string>,
  {
    slug = "test",
    at = port,
    since = "",
    as,
  }: { slug?: string; at?: number; since?: string; as?: string } = {},
): Promise<Heard> {
  const page = as === undefined ? "" : `&as=${as}`;
  const socket = new WebSocket(`ws://127.0.0.1:${at}/live?process=${slug}&heard=${since}${page}`, {
    headers,
  });
  sockets.push(socket);
  const heard: Heard = { socket, told: [], status: 0, code: null };
  socket.on("message", (data) => heard.told.push(JSON.parse(String(data))));
  socket.on("close", (code) => {
    heard.code = code;
  });
  socket.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    socket.once("message", () => {
      heard.status = 101;
      resolve();
    });
    socket.once("unexpected-response", (_request, response) => {
      heard.status = response.statusCode ?? 0;
      response.resume();
      socket.terminate();
      resolve();
    });
  });
  return heard;
}
const browser = (who: string, more: Record<string, string> = {}) =>
  listen({ cookie: cookieOf(who), origin, ...more });

/** The door alone, on the same file, with beats and a bus of the test's own: no beat comes before the test says so. */
async function doorAlone(beforeItOpens: (door: LiveDoor) => Promise<void> = async () => undefined) {
  const logged: string[] = [];
  const http = Fastify({ logger: { level: "warn", stream: { write: (line: string) => logged.push(line) } } });
  doors.push(http);
  answerErrors(http);
  await http.register(cookie);
  await http.register(websocket);
  const bus = localBus();
  const { store, clock } = house;
  const beating = new Set<() => void>();
  const beats = (beat: () => void) => {
    beating.add(beat);
    return { stop: () => void beating.delete(beat) };
  };
  const door = liveDoor(http, { store, clock, ids: randomIds, bus, origins: new Set([origin]), beats });
  http.addHook("preHandler", () => beforeItOpens(door));
  await http.listen({ port: 0, host: "127.0.0.1" });
  const beat = () => {
    for (const one of beating) one();
  };
  /** Until the door has read the answer of this one: a beat that comes sooner takes it for gone. */
  const answered = () => Promise.race([...http.websocketServer.clients].map((there) => once(there, "pong")));
  return { bus, beat, answered, logged, at: portOf(http) };
}
/** A client that answers nothing: a wire that was cut without a word, or one that does not read. */
function rawClient(at: number) {
  const socket = connect(at, "127.0.0.1");
  const state = { socket, greeted: false, ended: false };
  sockets.push({ terminate: () => socket.destroy() } as unknown as WebSocket);
  socket.on("data", (data) => {
    state.greeted ||= data.toString("latin1").includes("hello");
  });
  socket.on("error", () => undefined);
  socket.on("close", () => {
    state.ended = true;
  });
  socket.write(
    `GET /live?process=test HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: ${origin}\r\nCookie: ${cookieOf("observer")}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
  );
  return state;
}

describe("who is let in", () => {
  it("[LIVE-1] readers of the workspace only, and what is not there answers like what may not be read", async () => {
    expect((await browser("observer")).told).toMatchObject([{ kind: "hello", retryMs: 1000 }]);
    expect((await listen({ authorization: "Bearer program" })).status).toBe(101);
    const refused = {
      "nobody signed in": await listen({ origin }),
      "a secret that nobody gave out": await listen({ authorization: "Bearer guess" }),
      "signed in without a role": await browser("stranger"),
      "a role in another process": await listen(
        { cookie: cookieOf("observer"), origin },
        { slug: "another" },
      ),
      "no such process": await listen({ cookie: cookieOf("observer"), origin }, { slug: "nowhere" }),
    };
    expect(Object.fromEntries(Object.entries(refused).map(([why, { status }]) => [why, status]))).toEqual({
      "nobody signed in": 401,
      "a secret that nobody gave out": 401,
      "signed in without a role": 404,
      "a role in another process": 404,
      "no such process": 404,
    });
  });

  it("[API-10] a page of somebody else than who is signed in hears nothing", async () => {
    const asked = (who: string) =>
      listen({ cookie: cookieOf("observer"), origin }, { as: house.people[who] ?? "" });
    expect((await asked("assessor")).status).toBe(401);
    expect((await asked("observer")).status).toBe(101);
  });

  it("[T6] a wrong origin is refused before the upgrade; a cookie needs the exact one", async () => {
    const variants = [
      "http://evil.example",
      `${origin}.evil.example`,
      "http://127.0.0.1:3001",
      "https://127.0.0.1:3000",
      "null",
      "http://127.0.0.1:3000@evil.example",
    ];
    for (const wrong of variants) {
      expect((await browser("observer", { origin: wrong })).status, wrong).toBe(403);
      expect((await listen({ authorization: "Bearer program", origin: wrong })).status, wrong).toBe(403);
    }
    expect((await listen({ cookie: cookieOf("observer") })).status).toBe(403);
  });

  it("[LIVE-3] [LINE-10] one person opens so many lines and no more, before an upgrade; another opens theirs", async () => {
    const { at } = await doorAlone();
    const observer = () => listen({ cookie: cookieOf("observer"), origin }, { at });
    const all = await Promise.all(Array.from({ length: mostOfPerson.open }, observer));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([101]));
    expect((await observer()).status).toBe(429);
    expect((await listen({ cookie: cookieOf("assessor"), origin }, { at })).status).toBe(101);
    all[0]?.socket.terminate();
    await expect.poll(async () => (await observer()).status).toBe(101);
  }, 60_000);

  it("[LIVE-3] [LINE-10] what no line has room for is not read to its end", async () => {
    const talking = await browser("observer");
    talking.socket.send(Buffer.alloc(limits.frame + 1));
    await expect.poll(() => talking.code).toBe(1009);
  });

  it("[T6] a session past its date opens nothing", async () => {
    house.clock.set("2026-11-02T10:00:00.000Z");
    expect((await browser("observer")).status).toBe(401);
  });
});

it("[LIVE-3] [T11] a frame that no protocol knows ends its line, and the log hears nothing of it", async () => {
  const { at, logged } = await doorAlone();
  const line = rawClient(at);
  await expect.poll(() => line.greeted).toBe(true);
  line.socket.write(Buffer.from([0xff, 0x80, 0, 0, 0, 0]));
  await expect.poll(() => line.ended).toBe(true);
  expect(logged).toEqual([]);
});

describe("what is told", () => {
  it("[LIVE-2] announcements of an act reach the readers of its process after the commit, and nobody else", async () => {
    const here = await browser("observer");
    const alsoHere = await browser("assessor");
    const there = await listen({ cookie: cookieOf("assessor"), origin }, { slug: "another" });
    const words = { title: "Prices", problem: "Late.", asked: "Publish." };
    const body = { ...words, group: house.groups.health, contributions: [] };
    expect((await house.ask("observer", makeProposal, { body })).status).toBe(403);
    expect((await house.ask("contact", makeProposal, { body })).status).toBe(200);
    await expect.poll(() => [here.told.length, alsoHere.told.length]).toEqual([2, 2]);
    expect(here.told[1]).toMatchObject({ kind: "changed", topics: expect.arrayContaining(["proposals"]) });
    expect(there.told).toHaveLength(1);
  });

  it("[LIVE-2] what is for some only reaches them only", async () => {
    const { bus, at } = await doorAlone();
    const observer = await listen({ cookie: cookieOf("observer"), origin }, { at });
    const secretary = await listen({ cookie: cookieOf("secretary"), origin }, { at });
    bus.tell({ process: house.process, topics: ["home"], only: [house.people.secretary ?? ""] });
    bus.tell({ process: house.process, topics: ["all"] });
    await expect.poll(() => [observer.told.length, secretary.told.length]).toEqual([2, 3]);
    expect(observer.told[1]?.topics).toEqual(["all"]);
  });
});

describe("what was missed", () => {
  const missedOf = async (who: string, at: number, since?: string) => {
    const { told } = await listen({ cookie: cookieOf(who), origin }, { at, ...(since ? { since } : {}) });
    return told[0]?.missed;
  };

  it("[LIVE-4] is told to who comes with what an answer had heard, and nothing else", async () => {
    const { http } = house.app;
    const headers = { origin, cookie: cookieOf("observer") };
    const answer = await http.inject({ method: "GET", url: "/api/p/test/proposals", headers });
    const since = String(answer.headers[heardHeader]);
    expect(await missedOf("observer", port, since)).toEqual([]);
    const words = { title: "Prices", problem: "Late.", asked: "Publish." };
    const body = { ...words, group: house.groups.health, contributions: [] };
    await house.ask("contact", makeProposal, { body });
    expect(await missedOf("observer", port, since)).toContain("proposals");
    const later = await http.inject({ method: "GET", url: "/api/p/test/proposals", headers });
    expect(await missedOf("observer", port, String(later.headers[heardHeader]))).toEqual([]);
    expect((await http.inject({ method: "GET", url: "/healthz" })).headers[heardHeader]).toBeUndefined();
  });

  it("[LIVE-4] what was for others only was missed by nobody else; of another run, or long ago, nobody knows", async () => {
    const { bus, at } = await doorAlone();
    const { told } = await listen({ cookie: cookieOf("observer"), origin }, { at });
    const since = String(told[0]?.heard);
    bus.tell({ process: house.process, topics: ["home"], only: [house.people.secretary ?? ""] });
    bus.tell({ process: "another-process", topics: ["themes"] });
    bus.tell({ process: house.process, topics: ["plan", "terms"] });
    bus.tell({ process: house.process, topics: ["plan"] });
    expect(await missedOf("observer", at, since)).toEqual(["plan", "terms"]);
    expect(await missedOf("secretary", at, since)).toEqual(["home", "plan", "terms"]);
    const [run] = since.split(".");
    for (const unknown of [undefined, "another.0", `${run}.5`, `${run}.-1`, `${run}.x`, `${run}`])
      expect(await missedOf("observer", at, unknown)).toBeNull();
    for (let more = 0; more < 1000; more += 1) bus.tell({ process: house.process, topics: ["plan"] });
    expect(await missedOf("observer", at, since)).toBeNull();
  });
});

describe("what is cut", () => {
  it("[T4] signing out ends the sockets of that session, not of the person's others", async () => {
    const browserSocket = await browser("observer");
    const program = await listen({ authorization: "Bearer program" });
    const out = await house.app.http.inject({
      method: "DELETE",
      url: "/api/session",
      headers: { origin, cookie: cookieOf("observer") },
    });
    expect(out.statusCode).toBe(200);
    await expect.poll(() => browserSocket.code).toBe(4401);
    expect(program.socket.readyState).toBe(WebSocket.OPEN);
    expect((await browser("observer")).status).toBe(401);
  });

  it("[T4] a role that is ended ends all sockets of the person; connecting again decides anew", async () => {
    const cut = [await browser("observer"), await listen({ authorization: "Bearer program" })];
    const other = await browser("assessor");
    const [role] = await house.store.read
      .select()
      .from(membership)
      .where(and(eq(membership.person, house.people.observer ?? ""), eq(membership.process, house.process)));
    const ended = await house.ask("secretary", endRole, { params: { membership: role?.id ?? "" } });
    expect(ended.status).toBe(200);
    await expect.poll(() => cut.map(({ code }) => code)).toEqual([4401, 4401]);
    expect(other.code).toBeNull();
    expect((await browser("observer")).status).toBe(404);
  });

  it("[T4] a session that ends by its date is cut at the next beat", async () => {
    const { beat, answered, at } = await doorAlone();
    const observer = await listen({ cookie: cookieOf("observer"), origin }, { at });
    house.clock.set("2026-11-02T09:59:59.999Z");
    const still = answered();
    beat();
    await still;
    expect(observer.code).toBeNull();
    house.clock.set("2026-11-02T10:00:00.000Z");
    beat();
    await expect.poll(() => observer.code).toBe(4401);
  });

  it("[LIVE-1] [LINE-2] whose session ends while the line opens is cut at once, and before any beat", async () => {
    const { at } = await doorAlone(async (door) => {
      const hash = hashOfSecret("session of observer");
      await house.store.transact((tx) => tx.delete(session).where(eq(session.hash, hash)));
      door.end({ session: hash });
    });
    const observer = await listen({ cookie: cookieOf("observer"), origin }, { at });
    await expect.poll(() => observer.code).toBe(4401);
  });

  it("[LIVE-3] a client that says anything is closed; others hear on", async () => {
    const other = await browser("assessor");
    for (const said of ["hello", Buffer.from([0, 1, 2]), "x".repeat(100_000)]) {
      const talking = await browser("observer");
      talking.socket.send(said);
      await expect.poll(() => talking.code).toBe(1008);
    }
    expect(other.socket.readyState).toBe(WebSocket.OPEN);
  });

  it.each(["ping", "pong"] as const)(
    "[LIVE-3] a client that says %s without end is cut; others hear on",
    async (sign) => {
      const other = await browser("assessor");
      const loud = await browser("observer");
      for (let n = 0; n < 200; n++) loud.socket[sign]();
      await expect.poll(() => loud.code).toBe(1006);
      expect(other.socket.readyState).toBe(WebSocket.OPEN);
    },
  );

  it("[LIVE-3] one that does not read is cut, and holds up nobody", async () => {
    const { bus, at } = await doorAlone();
    const slow = rawClient(at);
    await expect.poll(() => slow.greeted).toBe(true);
    slow.socket.pause();
    const reader = await listen({ cookie: cookieOf("secretary"), origin }, { at });
    const topics = ["x".repeat(32_000)];
    for (let i = 0; i < 600; i++) {
      bus.tell({ process: house.process, topics });
      while (reader.told.length < i + 2) await new Promise((resolve) => setImmediate(resolve));
    }
    slow.socket.resume();
    await expect.poll(() => slow.ended).toBe(true);
    expect(reader.socket.readyState).toBe(WebSocket.OPEN);
  });

  it("[LIVE-3] a wire that was cut without a word is noticed after two beats", async () => {
    const { beat, answered, at } = await doorAlone();
    const silent = rawClient(at);
    const answering = await listen({ cookie: cookieOf("secretary"), origin }, { at });
    await expect.poll(() => silent.greeted).toBe(true);
    const first = answered();
    beat();
    await first;
    expect(silent.ended).toBe(false);
    const second = answered();
    beat();
    await second;
    await expect.poll(() => silent.ended).toBe(true);
    expect(answering.socket.readyState).toBe(WebSocket.OPEN);
  });
});
