import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { lockDraft, unlockDraft } from "@accord/shared/commitments";
import {
  changePassword,
  endOtherSessions,
  endRole,
  revokeToken,
  signIn,
  signOut,
} from "@accord/shared/people";
import type { Route } from "@accord/shared/protocol";
import { and, eq, gt, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { openWriter } from "../adapters/sqlite/open.js";
import { paragraph, rawClient, updatesOf } from "../documents/testing/clients.js";
import { until } from "../documents/testing/desk.js";
import { hashPassword } from "../features/people/passwords.js";
import { commitment, documentUpdate, membership, person, session, token } from "../ports/tables/index.js";
import { type Furniture, furnish } from "../testing/furnish.js";
import { handsOfTest } from "../testing/hands.js";
import { openTestHouse, origin, start, type TestHouse } from "../testing/house.js";
import { hashOfSecret, sessionCookie } from "./speaker.js";

const trials = Number(process.env.ACCORD_TRIALS ?? 5);
const seed = Number(process.env.ACCORD_SEED ?? 20_261_121);
const [first, second] = ["a first long password", "a second long password"];
const cookies = { [sessionCookie]: "the writer's session" };
const elsewhere = { [sessionCookie]: "the writer's other session" };
const cookie = `${sessionCookie}=${encodeURIComponent("the writer's session")}`;

let house: TestHouse;
let here: Furniture;
let port: number;
let writer: string;
let password = first;
let passwordHash = "";
beforeAll(async () => {
  house = await openTestHouse();
  here = await furnish(house, handsOfTest(house));
  await house.app.http.listen({ port: 0, host: "127.0.0.1" });
  port = (house.app.http.server.address() as AddressInfo).port;
  writer = house.people.healthWriter ?? "";
  passwordHash = await hashPassword(first);
  await house.store.transact(async (tx) => {
    await tx.update(person).set({ passwordHash }).where(eq(person.id, writer));
    // The last update that stood in the journal when a right went, told from inside the transaction that took it.
    await tx.run(sql`create table test_mark (seq integer not null)`);
    for (const change of [
      "update of rights_version, active on person",
      "delete on session",
      "delete on token",
      "update of locked_at on commitment",
      "update of group_id on commitment",
    ])
      await tx.run(
        sql.raw(
          `create trigger "mark ${change}" after ${change} begin insert into test_mark select coalesce(max(seq), 0) from document_update where document = '${here.document}'; end`,
        ),
      );
  });
});
afterAll(() => house.close());

/** As the writer, with the session of these trials or that of another device. */
const asWriter = (route: Route, body: object, params: Record<string, string> = {}, device = cookies) =>
  house.app.http.inject({
    method: route.method as "POST",
    url: route.path.replaceAll(/:(\w+)/g, (_all, name: string) => params[name] ?? ""),
    headers: { origin },
    cookies: device,
    payload: body,
  });

const causes: Record<string, () => Promise<unknown>> = {
  async "the role ends"() {
    const [held] = await house.store.read.select().from(membership).where(eq(membership.person, writer));
    return house.ask("contact", endRole, { params: { membership: held?.id ?? "" } });
  },
  "signing out": () => asWriter(signOut, {}),
  "somebody else signs in at that browser": async () => {
    await house.store.transact((tx) =>
      tx
        .update(person)
        .set({ passwordHash })
        .where(eq(person.id, house.people.seat2 ?? "")),
    );
    return asWriter(signIn, { email: "seat2@example.org", password: first });
  },
  "signing out everywhere else": () => asWriter(endOtherSessions, {}, {}, elsewhere),
  "the token is revoked": () => asWriter(revokeToken, {}, { token: hashOfSecret("the writer's token") }),
  async "the password changes"() {
    const current = password;
    password = current === first ? second : first;
    return asWriter(changePassword, { current, password });
  },
  "the draft is locked": () =>
    house.ask("chairGov", lockDraft, { params: { n: here.n }, body: { reason: "Filed." } }),
  async "the account is switched off by a command"() {
    const other = openWriter(join(house.folder, "accord.db"));
    other
      .prepare("update person set active = 0, rights_version = rights_version + 1 where id = ?")
      .run(writer);
    other.close();
  },
  async "the draft goes to another group by a command"() {
    const other = openWriter(join(house.folder, "accord.db"));
    other.prepare("update commitment set group_id = ? where n = ?").run(house.groups.budget, here.n);
    other.close();
  },
};

/** Everything that a cause took is given back. */
async function restore(): Promise<void> {
  await house.ask("chairGov", unlockDraft, { params: { n: here.n } });
  await house.store.transact(async (tx) => {
    await tx.update(membership).set({ until: null }).where(eq(membership.person, writer));
    await tx.update(person).set({ active: true }).where(eq(person.id, writer));
    for (const secret of ["the writer's session", "the writer's other session"])
      await tx
        .insert(session)
        .values({
          hash: hashOfSecret(secret),
          person: writer,
          createdAt: start,
          expiresAt: "2036-01-01T00:00:00.000Z",
        })
        .onConflictDoNothing();
    await tx.update(commitment).set({ group: house.groups.health }).where(eq(commitment.n, here.n));
    await tx
      .insert(token)
      .values({
        hash: hashOfSecret("the writer's token"),
        person: writer,
        name: "test",
        createdAt: start,
        expiresAt: null,
      })
      .onConflictDoNothing();
    await tx.run(sql`delete from test_mark`);
  });
}

let drawn = seed;
const draw = (most: number): number => {
  drawn = (drawn * 1_103_515_245 + 12_345) % 2_147_483_648;
  return (drawn / 2_147_483_648) * most;
};

/** One text for all trials: an account brings but so many ids to a document. What was refused goes with the next. */
const doc = new Y.Doc();

/** One writer who is stopped at a random moment, and what stands in the journal after it: how long the cut took, in ms. */
async function trial(cause: string): Promise<number> {
  await restore();
  const headers = cause.includes("token")
    ? { authorization: "Bearer the writer's token" }
    : { cookie, origin };
  const client = await rawClient(port, here.document, null, { headers });
  await until(
    () => client.rights === "edit" && client.vector !== null,
    () => `rights ${client.rights}, status ${client.status}`,
  );
  const text = paragraph(doc);
  if (text.length > 1_000) text.delete(0, text.length);
  client.step2(Y.encodeStateAsUpdate(doc, client.vector ?? undefined));
  const isOver = () => client.code !== null || client.rights === "read";
  const writing = (async () => {
    // Twenty words more after it is over: who is only narrowed may try them.
    for (let after = 0; after < 20; after += isOver() ? 1 : 0) {
      for (const update of updatesOf(doc, () => text.insert(0, "w")))
        if (client.code === null) client.update(update);
      await sleep(draw(2));
    }
  })();
  let took = 0;
  try {
    await client.isSaved(3);
    await sleep(draw(40));
    await causes[cause]?.();
    const at = performance.now();
    await until(isOver);
    took = performance.now() - at;
  } finally {
    // The next trial types into the same text.
    if (!isOver()) client.close();
    await writing;
  }
  await until(() => house.app.documents.stats().waiting === 0);
  const [mark] = await house.store.read.all<{ seq: number }>(sql`select max(seq) as seq from test_mark`);
  expect(mark?.seq).toBeGreaterThan(0);
  const late = await house.store.read
    .select()
    .from(documentUpdate)
    .where(
      and(
        eq(documentUpdate.document, here.document),
        eq(documentUpdate.person, writer),
        gt(documentUpdate.seq, mark?.seq ?? 0),
      ),
    );
  expect(late.length).toBe(0);
  client.close();
  return took;
}

describe("a right that goes while its holder writes", () => {
  it.each(Object.keys(causes))(
    `[T4] [LINE-2] %s: cut or narrowed within a second, and nothing is written after it (seed ${seed})`,
    async (cause) => {
      const took: number[] = [];
      for (let no = 0; no < trials; no++) took.push(await trial(cause));
      took.sort((a, b) => a - b);
      const [p50 = 0, p99 = 0] = [0.5, 0.99].map((share) => took[Math.floor(trials * share)] as number);
      process.stdout.write(
        `${cause}: cut or narrowed after p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, at most ${took.at(-1)?.toFixed(1)} ms of ${trials}\n`,
      );
      expect(p50).toBeLessThan(1_000);
      // A machine that is busy elsewhere may hold one of them up (design.md 5: times fail beyond ten times the figure).
      expect(took.at(-1)).toBeLessThan(10_000);
    },
    trials * 5_000,
  );
});
