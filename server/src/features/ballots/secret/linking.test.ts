import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Choice, castVote, listBallots, readBallot, secretVote } from "@accord/shared/ballots";
import { readHome } from "@accord/shared/home";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, it } from "vitest";
import WebSocket from "ws";
import { drawing } from "../../../documents/testing/archive.js";
import { outbox } from "../../../ports/tables/index.js";
import { openTestHouse, origin, type TestHouse } from "../../../testing/house.js";
import { daysLater, nameOfSeat, openedBallot } from "../../../testing/opened-ballot.js";

const elections = Number(process.env.ACCORD_ELECTIONS ?? 8);
const voters = [1, 2, 3, 4, 5, 9, 10, 11, 12, 13];
const draw = drawing(20_261_122);
/** Roles that run, record, help or watch. */
const others = ["chairGov", "chairCivil", "facilitator", "contact", "secretary", "observer"];
const choices = ["for", "against", "abstain"] as const satisfies readonly Choice[];

let house: TestHouse;
const listening: { socket: WebSocket; heard: number }[] = [];
beforeAll(async () => {
  house = await openTestHouse();
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  const { port } = house.app.http.server.address() as AddressInfo;
  for (const who of others) {
    const headers = { cookie: house.cookieOf(who), origin };
    const one = {
      socket: new WebSocket(`ws://127.0.0.1:${port}/live?process=test&heard=`, { headers }),
      heard: 0,
    };
    one.socket.on("message", (data) => {
      one.heard += String(data).length;
    });
    listening.push(one);
    await once(one.socket, "open");
  }
});
afterAll(async () => {
  for (const { socket } of listening) socket.terminate();
  await house.close();
});

/** What the sockets of the others have been told so far; a pong comes after all that was sent before it. */
async function heard(): Promise<number> {
  for (const { socket } of listening) {
    socket.ping();
    await once(socket, "pong");
  }
  return listening.reduce((sum, one) => sum + one.heard, 0);
}

/** The length of what everybody else can read of a ballot, heads of the answers and public files included. */
async function readByOthers(ballot: string): Promise<number> {
  const { no } = (await house.ask("observer", readBallot, { params: { ballot } })).json;
  const answers = [
    ...(await Promise.all(others.map((who) => house.ask(who, readBallot, { params: { ballot } })))),
    ...(await Promise.all([listBallots, readHome].map((route) => house.ask("chairCivil", route)))),
  ].map(({ raw }) => raw);
  for (const url of [`/p/test/ballots/${no}`, "/p/test/decisions.json", "/p/test/updates.atom"])
    answers.push(await house.app.http.inject({ url }));
  const heads = answers.map(({ headers }) => JSON.stringify(headers).replaceAll(/\d/g, "0"));
  return answers.reduce((sum, { rawPayload }) => sum + rawPayload.length, 0) + heads.join("").length;
}

/** One number for each voter by everything that can be measured: a link would make it go with the choice. */
type Measured = Map<string, number[]>;
interface Election {
  readonly truth: Choice[];
  readonly measured: Measured;
}

const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, key: draw(1 << 30) }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);

async function election(): Promise<Election> {
  const ballot = await openedBallot(house, { secret: { reasons: false } });
  const params = { params: { ballot } };
  const page = async (who: string) => (await house.ask(who, readBallot, params)).raw;
  const truth = voters.map(() => choices[draw(3)] ?? "for");
  const measured: Measured = new Map();
  const note = (channel: string, at: number, value: number): void => {
    const line = measured.get(channel) ?? voters.map(() => 0);
    line[at] = value;
    measured.set(channel, line);
  };
  const file = new Database(join(house.folder, "accord.db"), { readonly: true });
  const roll = file
    .prepare("select rowid, seat, seat_no as no, person, pseudonym from roll where ballot = ?")
    .all(ballot) as { rowid: number; seat: string; no: number; person: string; pseudonym: string }[];
  const lineOf = (at: number) => roll.find(({ no }) => no === voters[at]) as (typeof roll)[number];

  const lettersBefore = (await house.store.read.select().from(outbox)).length;
  let [read, told] = [await readByOthers(ballot), await heard()];
  for (const [turn, at] of shuffled(voters.map((_no, at) => at)).entries()) {
    const from = performance.now();
    const body = secretVote(truth[at] as Choice, "", false);
    const { raw } = await house.ask(nameOfSeat(voters[at] as number), castVote, { ...params, body });
    expect(raw.statusCode).toBe(200);
    note("time of the answer", at, performance.now() - from);
    note("turn", at, turn);
    note("sent", at, JSON.stringify(body).length);
    note("reply", at, raw.rawPayload.length + JSON.stringify(raw.headers).replaceAll(/\d/g, "0").length);
    const [readBefore, toldBefore] = [read, told];
    [read, told] = [await readByOthers(ballot), await heard()];
    note("what others read", at, read - readBefore);
    note("what others are told at once", at, told - toldBefore);
    note("own page", at, (await page(nameOfSeat(voters[at] as number))).rawPayload.length);
  }
  for (const at of voters.keys()) {
    const { seat, person, rowid } = lineOf(at);
    const row = file
      .prepare("select rowid, sealed from sealed_vote where ballot = ? and seat = ?")
      .get(ballot, seat) as { rowid: number; sealed: Buffer };
    note("row", at, row.rowid);
    note("line of the roll", at, rowid);
    note("length under seal", at, row.sealed.length);
    note("first byte under seal", at, row.sealed[0] ?? 0);
    note("last byte under seal", at, row.sealed.at(-1) ?? 0);
    const count = (table: string, column: string) =>
      (file.prepare(`select count(*) as n from ${table} where ${column} = ?`).get(person) as { n: number }).n;
    note("audit", at, count("audit", "actor"));
  }
  await daysLater(house);
  const pages = await Promise.all(others.map(async (who) => [who, (await page(who)).body] as const));
  const letters = (await house.store.read.select().from(outbox)).slice(lettersBefore);
  const bytes = ["accord.db", "accord.db-wal"].map((name) =>
    readFileSync(join(house.folder, name)).toString("latin1"),
  );
  const log = file
    .prepare("select core from log_entry where core like ? order by sequence desc")
    .all(`%${roll[0]?.pseudonym}%`) as { core: string }[];
  for (const at of voters.keys()) {
    const { seat, pseudonym, person } = lineOf(at);
    for (const [name, of] of Object.entries({ seat, pseudonym, person }))
      note(
        `${name} in the file`,
        at,
        bytes.reduce((n, text) => n + text.split(of).length - 1, 0),
      );
    for (const [who, body] of pages) note(`place on the page of ${who}`, at, body.indexOf(seat));
    const own = letters.filter(({ to }) => to === `${nameOfSeat(voters[at] as number)}@example.org`);
    note("letters", at, own.map(({ text }) => text).join("").length);
    note("from a seat to a word", at, nearest(bytes.join(""), seat));
    note("place in the log", at, log[0]?.core.indexOf(pseudonym) ?? -1);
    expect(JSON.stringify(log)).not.toMatch(/"choice"/);
  }
  file.close();
  return { truth, measured };
}

/** How much nearer "for" stands than "against", at the first place where the seat stands. */
function nearest(text: string, seat: string): number {
  const from = Math.max(0, text.indexOf(seat));
  const to = (word: string) => {
    const at = text.indexOf(word, from);
    return at < 0 ? 1e9 : at - from;
  };
  return to('"against"') - to('"for"');
}

const value = { for: 2, abstain: 1, against: 0 };
const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;

/** Which way a channel goes with the choice, learnt where the truth is known. */
const slope = (known: readonly Election[], channel: string): number =>
  known.reduce((sum, { truth, measured }) => {
    const line = measured.get(channel) ?? [];
    const centre = mean(line);
    return (
      sum + truth.reduce((own, choice, at) => own + ((line[at] ?? 0) - centre) * value[choice as "for"], 0)
    );
  }, 0);

/** Puts the choices of the published totals in the order of the channel; the share that is right, above blind guessing. */
function advantage(known: readonly Election[], asked: readonly Election[], channel: string): number {
  const sign = Math.sign(slope(known, channel)) || 1;
  return mean(
    asked.map(({ truth, measured }) => {
      const line = measured.get(channel) ?? [];
      const order = shuffled(voters.map((_no, at) => at)).sort(
        (a, b) => sign * ((line[b] ?? 0) - (line[a] ?? 0)),
      );
      const totals = truth.toSorted((a, b) => value[b as "for"] - value[a as "for"]);
      const right = order.filter((at, place) => truth[at] === totals[place]).length / voters.length;
      const blind = choices.reduce(
        (sum, choice) => sum + (truth.filter((one) => one === choice).length / voters.length) ** 2,
        0,
      );
      return right - blind;
    }),
  );
}

it(
  `[G13] [T41] [T42] [T44] [T46] nothing that can be measured links a voter to a choice better than the totals do, in ${elections} elections`,
  async () => {
    const all: Election[] = [];
    for (let at = 0; at < elections; at++) all.push(await election());
    const half = Math.floor(elections / 2);
    const both = (channel: string) =>
      (advantage(all.slice(0, half), all.slice(half), channel) +
        advantage(all.slice(half), all.slice(0, half), channel)) /
      2;
    const channels = [...(all[0]?.measured.keys() ?? [])];
    const found = Object.fromEntries(channels.map((channel) => [channel, both(channel)]));
    expect(channels.length).toBeGreaterThan(20);
    // Blind guessing strays from its mean by so much; of thirty channels none strays four and a half times as far.
    const strays = 0.47 / Math.sqrt(voters.length * elections);
    for (const channel of channels) expect(Math.abs(found[channel] ?? 1), channel).toBeLessThan(4.5 * strays);
    expect(Math.abs(mean(Object.values(found)))).toBeLessThan(0.05);

    // The same analyser sees a channel that leaks one vote in three.
    for (const { truth, measured } of all)
      measured.set(
        "leak",
        truth.map((choice) => (draw(3) === 0 ? value[choice as "for"] : draw(3))),
      );
    expect(both("leak")).toBeGreaterThan(0.1);
    const metrics = await house.app.http.inject({ method: "GET", url: "/metrics" });
    expect(metrics.body).toContain("/ballots/:ballot");
    expect(metrics.body).not.toContain("/ballots/:ballot/vote");
  },
  Math.max(300_000, elections * 10_000),
);
