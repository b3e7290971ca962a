import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { makeTheme } from "@accord/shared/contributions";
import { endRole } from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawClient } from "../documents/testing/clients.js";
import { until } from "../documents/testing/desk.js";
import { document, membership, person, theme, token } from "../ports/tables/index.js";
import { type Furniture, furnish } from "../testing/furnish.js";
import { handsOfTest } from "../testing/hands.js";
import { openTestHouse, origin, start, type TestHouse } from "../testing/house.js";
import { hashOfSecret, sessionCookie } from "./speaker.js";

let house: TestHouse;
let here: Furniture;
let port: number;
let connections = 0;
beforeAll(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
  await house.store.transact(async (tx) => {
    for (const name of ["contact", "healthWriter", "healthEditor", "stranger"])
      await tx.insert(token).values({
        hash: hashOfSecret(`token-of-${name}`),
        person: house.people[name] ?? "",
        name: "test",
        createdAt: start,
        expiresAt: null,
      });
  });
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  house.app.http.server.on("connection", (socket) => {
    connections++;
    socket.on("close", () => connections--);
  });
  port = (house.app.http.server.address() as AddressInfo).port;
});
afterAll(() => house.close());

/** The name goes out byte for byte: no client of ours straightens it. */
const knock = (path: string, name = "contact", more = "") =>
  new Promise<number>((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", reject);
    socket.on("data", (data) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(data.toString("latin1"))?.[1]));
      socket.destroy();
    });
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nAuthorization: Bearer token-of-${name}\r\n${more}Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
    );
  });

describe("names at the door of live texts", () => {
  it("[T7] [T8] forty tricks answer like a name that is not there; no room, no row", async () => {
    const id = here.document;
    const other = `${id.startsWith("a") ? "b" : "a"}${id.slice(1)}`;
    const hex = [...id].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join("");
    const names = [
      ...[other, `${id}x`, id.slice(1), id.slice(0, -1), id.split("").reverse().join("")],
      ...[id.toUpperCase(), id.toLowerCase()].filter((one) => one !== id),
      ...["..", ".", "%2e%2e", "%2E%2E", "..%2f", `..%2f${id}`, `%2e%2e%2f${id}`, `..%5c${id}`, `%5c${id}`],
      ...[`%252e%252e`, `%2525`, `${hex.replaceAll("%", "%25")}`, `%2f${id}`, `${id}%2f`, `x%2f..%2f${id}`],
      ...[`${id}%00`, `%00${id}`, `${id}%20`, `%20${id}`, `${id}%09`, `${id}%0d%0a`, `${id}+`, `${id}.`],
      ...[
        `${id};a=1`,
        `${id}%3f`,
        `${id}%23`,
        `${id},${id}`,
        `${id}%26document=${id}`,
        `*`,
        "%25",
        "_",
        "%27",
      ],
      ...["__proto__", "constructor", "hasOwnProperty", "null", "undefined", "0", "-1", "NaN", "true", "[]"],
      ...["%27%20or%201=1--", `${id}%27--`, "%ef%bc%8e%ef%bc%8e", `${id}%e2%80%8b`, `${id}%cc%81`],
      ...[
        "x".repeat(64),
        "x".repeat(199),
        here.commitment,
        house.process,
        here.ballot,
        String(here.n),
        "test",
      ],
    ];
    expect(new Set(names).size).toBeGreaterThan(40);
    const documents = async () => (await house.store.read.select().from(document)).length;
    const before = await documents();
    const wrong: string[] = [];
    for (const name of names) {
      const status = await knock(`/sync/${name}`);
      if (status !== 404) wrong.push(`${name}: ${status}`);
    }
    for (const path of [`/sync/`, `/sync`, `/sync/${id}/`, `/sync//${id}`, `/SYNC/${id}`, `/sync/x/../${id}`])
      if ((await knock(path)) !== 404) wrong.push(path);
    for (const name of ["%", "%zz", "%c0%ae%c0%ae", "%ed%a0%80", "x".repeat(400)]) {
      const status = await knock(`/sync/${name}`);
      if (status !== 400 && status !== 404 && status !== 414) wrong.push(`${name}: ${status}`);
    }
    expect(wrong).toEqual([]);
    await until(
      () => connections === 0,
      () => `${connections} sockets of refused upgrades are still open`,
    );
    expect(house.app.documents.stats().rooms).toBe(0);
    expect(await documents()).toBe(before);
    expect(await knock(`/sync/${id}`, "stranger")).toBe(404);
    expect(await knock(`/sync/${other}?document=${id}`)).toBe(404);
    expect(await knock(`/sync/${other}`, "contact", `X-Original-URL: /sync/${id}\r\n`)).toBe(404);
    expect(await knock(`/sync/${id}`)).toBe(101);
  });

  it("[T4] [T5] a token of a person who is removed opens nothing, and what it had open is cut", async () => {
    const client = await rawClient(port, here.document, "token-of-healthEditor");
    await until(() => client.rights === "edit");
    const [held] = await house.store.read
      .select()
      .from(membership)
      .where(
        and(eq(membership.person, house.people.healthEditor ?? ""), eq(membership.process, house.process)),
      );
    const ended = await house.ask("contact", endRole, { params: { membership: held?.id ?? "" } });
    expect(ended.json.waits).toBe(false);
    await until(() => client.code !== null);
    expect(await knock(`/sync/${here.document}`, "healthEditor")).toBe(404);
    await house.store.transact((tx) =>
      tx
        .update(person)
        .set({ active: false })
        .where(eq(person.id, house.people.healthEditor ?? "")),
    );
    expect(await knock(`/sync/${here.document}`, "healthEditor")).toBe(401);
    const api = await house.app.http.inject({
      url: "/api/p/test/proposals",
      headers: { authorization: "Bearer token-of-healthEditor" },
    });
    expect(api.statusCode).toBe(401);
  });

  it("[T61] a program's token may write without Origin; a cookie may not, whatever stands beside it", async () => {
    const write = (name: string, headers: Record<string, string>) =>
      house.app.http.inject({
        method: "POST",
        url: makeTheme.path.replace(":process", "test"),
        headers,
        payload: { name, scope: "", reasons: "" },
      });
    const bearer = { authorization: "Bearer token-of-contact" };
    const planted = { cookie: `${sessionCookie}=planted` };
    expect((await write("By a program", bearer)).statusCode).toBe(200);
    expect((await write("Of this house", { ...bearer, origin })).statusCode).toBe(200);
    for (const [name, headers, status] of [
      ["elsewhere", { ...bearer, origin: "https://evil.example" }, 403],
      ["null", { ...bearer, origin: "null" }, 403],
      ["cookie", planted, 403],
      ["cookie and half a token", { ...planted, authorization: "bearer token-of-contact" }, 403],
      ["cookie and basic", { ...planted, authorization: "Basic dTpw" }, 403],
      ["unknown token", { authorization: "Bearer nobody" }, 401],
      ["empty token beside a cookie", { ...planted, authorization: "Bearer " }, 401],
      ["nothing", {}, 401],
    ] as const)
      expect((await write(name, headers)).statusCode, name).toBe(status);
    const names = (await house.store.read.select().from(theme)).map(({ name }) => name);
    expect(names).toEqual(["Health of test", "By a program", "Of this house"]);
  });
});
