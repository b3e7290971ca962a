import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { askUnseen, getFormers, getTicket, signOut } from "@accord/shared/people";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rawClient } from "../documents/testing/clients.js";
import { until } from "../documents/testing/desk.js";
import { person } from "../ports/tables/index.js";
import { type Furniture, furnish } from "../testing/furnish.js";
import { handsOfTest } from "../testing/hands.js";
import { openTestHouse, origin, type TestHouse } from "../testing/house.js";

let house: TestHouse;
let here: Furniture;
let port: number;
beforeAll(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  port = (house.app.http.server.address() as AddressInfo).port;
});
afterAll(() => house.close());

const get = (who: string | null, document = here.document) =>
  house.ask(who, getTicket, { params: { document } });
const ticketOf = async (who: string) => (await get(who)).json.ticket;

/** The status that a handshake is answered with; a socket that opens is closed again. */
async function knock(
  ticket: string | readonly string[],
  document = here.document,
  headers: Record<string, string> = {},
): Promise<number> {
  const query = [ticket].flat().map((one) => `ticket=${one}`);
  const client = await rawClient(port, `${document}?${query.join("&")}`, null, { headers });
  client.close();
  return client.status ?? 101;
}

describe("tickets", () => {
  it("[T5] [LINE-1] one opens one connection, for who got it and with that person's rights", async () => {
    const { json, status } = await get("healthWriter");
    expect([status, json.right]).toEqual([200, "edit"]);
    const client = await rawClient(port, `${here.document}?ticket=${json.ticket}`, null);
    await until(() => client.rights === "edit");
    expect(await knock(json.ticket)).toBe(401);
    client.close();
    expect(await knock(json.ticket)).toBe(401);
    expect((await get("observer")).json.right).toBe("read");
    const reader = await rawClient(port, `${here.document}?ticket=${await ticketOf("observer")}`, null);
    await until(() => reader.rights === "read");
    reader.close();
  });

  it("[T5] [LINE-1] used several times at the same moment it opens one connection, whichever text is asked for", async () => {
    const ticket = await ticketOf("healthWriter");
    const statuses = await Promise.all(Array.from({ length: 8 }, () => knock(ticket)));
    expect(statuses.sort()).toEqual([101, ...Array.from({ length: 7 }, () => 401)]);
    const other = await ticketOf("healthWriter");
    expect((await Promise.all([knock(other, here.commitment), knock(other)])).sort()).toEqual([401, 401]);
  });

  it("[T5] [LINE-1] late, for another text, doubled, invented or of a session that ended: none opens", async () => {
    const late = await ticketOf("healthWriter");
    const inTime = await ticketOf("healthWriter");
    house.clock.set(new Date(Date.parse(house.clock.now()) + 29_999).toISOString());
    expect(await knock(inTime)).toBe(101);
    house.clock.set(new Date(Date.parse(house.clock.now()) + 1).toISOString());
    expect(await knock(late)).toBe(401);
    const other = await ticketOf("healthWriter");
    expect(await knock(other, here.commitment)).toBe(401);
    expect(await knock(other)).toBe(401);
    expect(await knock([await ticketOf("healthWriter"), await ticketOf("healthWriter")])).toBe(401);
    for (const invented of ["", "x", "a".repeat(43), "%00"]) expect(await knock(invented)).toBe(401);
    const off = await ticketOf("healthEditor");
    await house.store.transact((tx) =>
      tx
        .update(person)
        .set({ active: false })
        .where(eq(person.id, house.people.healthEditor ?? "")),
    );
    expect(await knock(off)).toBe(401);
    const ended = await ticketOf("budgetWriter");
    expect((await house.ask("budgetWriter", signOut)).status).toBe(200);
    expect(await knock(ended)).toBe(401);
  });

  it("[T6] it may come without Origin, never with a wrong one, and nothing beside it helps one that is no good", async () => {
    expect(await knock(await ticketOf("healthWriter"), here.document, { origin })).toBe(101);
    for (const wrong of ["https://evil.example", "null", `${origin}0`])
      expect(await knock(await ticketOf("healthWriter"), here.document, { origin: wrong })).toBe(403);
    const bearer = { authorization: "Bearer nobody" };
    expect(await knock("bad", here.document, bearer)).toBe(401);
  });

  it("[T7] who may not read gets none, and learns no more than of a text that is not there", async () => {
    expect((await get(null)).status).toBe(401);
    const [stranger, nowhere] = [await get("stranger"), await get("contact", "aaaaaaaaaaaaaaaaaaaaaa")];
    expect([stranger.status, nowhere.status]).toEqual([404, 404]);
    const said = ({ raw }: typeof stranger) => ({ ...raw.json().error, reference: "" });
    expect(said(stranger)).toEqual(said(nowhere));
  });

  it("[T8] a session keeps 64, and a thousand knocks at nothing leave no room, row, socket or timer", async () => {
    const first = await ticketOf("healthWriter");
    for (let i = 0; i < 64; i++) await ticketOf("healthWriter");
    expect(await knock(first)).toBe(401);
    await until(() => house.app.documents.stats().sessions === 0);
    const file = new Database(join(house.folder, "accord.db"), { readonly: true });
    const state = () => [file.pragma("data_version", { simple: true }), house.app.documents.stats()];
    // Other tests of the same process may end theirs meanwhile.
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const timersBefore = timers();
    const rooms = house.app.documents.stats().rooms;
    const before = state();
    const refused = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const headers = {
          connection: "Upgrade",
          upgrade: "websocket",
          "sec-websocket-version": "13",
          "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
        };
        const knocking = request({ port, host: "127.0.0.1", path, headers, agent: false });
        knocking.on("response", (response) => {
          response.resume();
          response.on("close", () => resolve(response.statusCode));
        });
        knocking.on("error", reject);
        knocking.end();
      });
    const statuses = new Set<number | undefined>();
    for (let i = 0; i < 1_000; i += 50) {
      const some = Array.from({ length: 50 }, (_, n) => refused(`/sync/room-${i + n}?ticket=none-${n}`));
      for (const status of await Promise.all(some)) statuses.add(status);
    }
    expect([...statuses]).toEqual([401]);
    await until(
      () => JSON.stringify(state()) === JSON.stringify(before) && timers() <= timersBefore,
      () =>
        `${JSON.stringify(state())} and ${timers()} timers, before ${JSON.stringify(before)} and ${timersBefore}`,
    );
    expect(house.app.documents.stats().rooms).toBe(rooms);
    file.close();
  });

  it("[T7] [SAVE-16] nor do they learn what of it went unseen", async () => {
    const unseen = (who: string | null) =>
      house.ask(who, askUnseen, { params: { document: here.document }, body: { letters: [[1, 0, 1]] } });
    expect([(await unseen(null)).status, (await unseen("stranger")).status]).toEqual([401, 404]);
    expect((await unseen("healthWriter")).json).toEqual({ letters: [] });
  });

  it("[RUN-11] [SAVE-16] of one person one such question at a time is looked up, in turn with those of others", async () => {
    const { documents } = house.app;
    const { unseen } = documents;
    const gate = Promise.withResolvers<void>();
    let [now, most, refused] = [0, 0, 0];
    documents.unseen = async (...asked) => {
      most = Math.max(most, ++now);
      await gate.promise;
      now -= 1;
      return unseen(...asked);
    };
    const ask = async (who: string) => {
      const params = { document: here.document };
      const { status } = await house.ask(who, askUnseen, { params, body: { letters: [[1, 0, 1]] } });
      if (status === 503) refused += 1;
      return status;
    };
    const many = Array.from({ length: 100 }, () => ask("healthWriter"));
    await until(() => refused === 35 || now === 100);
    const other = ask("contact");
    gate.resolve();
    const answers = await Promise.all(many);
    documents.unseen = unseen;
    expect([await other, most, answers.filter((status) => status === 200).length]).toEqual([200, 1, 65]);
  });

  it("[T7] [ROOM-3] nor do they learn under which ids it stood before", async () => {
    const formers = (who: string | null) =>
      house.ask(who, getFormers, { params: { document: here.document } });
    expect([(await formers(null)).status, (await formers("stranger")).status]).toEqual([401, 404]);
    expect((await formers("healthWriter")).json).toEqual({ formers: [] });
  });
});
