import { createToken, endOtherSessions, signIn, signOut } from "@accord/shared/people";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { until } from "../../documents/testing/desk.js";
import { person, token } from "../../ports/tables/index.js";
import { askedTransactions } from "../../testing/asked-transactions.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { hashPassword } from "./passwords.js";
import { setPassword } from "./set-password.js";

const [before, after] = ["four walls and a river", "a new wall and a river"];
let house: TestHouse;
let who: string;
const asked = askedTransactions();

beforeEach(async () => {
  house = await openTestHouse({ around: asked.around });
  who = house.people.chairGov ?? "";
  const passwordHash = await hashPassword(before);
  await house.store.transact((tx) => tx.update(person).set({ passwordHash }).where(eq(person.id, who)));
});
afterEach(() => house.close());

/** A new password is set while this is under way: what it was let in by has been looked at, and its own turn comes after. */
async function overtaken<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const passwordHash = await hashPassword(after);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const first = house.store.transact(() => held);
  const set = house.app.perform(
    setPassword,
    { kind: "operator" },
    { email: "chairgov@example.org", passwordHash },
  );
  const waiting = asked.count();
  const answer = ask();
  await until(() => asked.count() > waiting);
  letGo();
  await Promise.all([first, set]);
  return answer;
}

it("[PEOPLE-3] who signs in with a password that changes meanwhile is not let in", async () => {
  const late = await overtaken(() =>
    house.ask(null, signIn, { body: { email: "chairgov@example.org", password: before } }),
  );
  expect(late.status).toBe(401);
  expect(late.raw.cookies).toEqual([]);
  const body = { email: "chairgov@example.org", password: after };
  expect((await house.ask(null, signIn, { body })).status).toBe(200);
});

it("[ACT-4] a session that has ended meanwhile makes no token", async () => {
  const late = await overtaken(() =>
    house.ask("chairGov", createToken, { body: { name: "Kept", days: null } }),
  );
  expect(late.status).toBe(401);
  expect(await house.store.read.select().from(token).where(eq(token.person, who))).toEqual([]);
});

it("[ACT-4] a session that has ended meanwhile ends no other", async () => {
  const late = await overtaken(() => house.ask("chairGov", endOtherSessions));
  expect(late.status).toBe(401);
});

it("[ACT-4] who signs in at a browser whose session ends meanwhile is let in", async () => {
  const passwordHash = await hashPassword(before);
  const other = house.people.seat2 ?? "";
  await house.store.transact((tx) => tx.update(person).set({ passwordHash }).where(eq(person.id, other)));
  const body = { email: "seat2@example.org", password: before };
  const late = await overtaken(() => house.ask("chairGov", signIn, { body }));
  expect(late.status).toBe(200);
  expect(late.raw.cookies).not.toEqual([]);
});

it("[ACT-4] who signs out of a session that ends meanwhile is signed out, at that browser too", async () => {
  const late = await overtaken(() => house.ask("chairGov", signOut));
  expect(late.status).toBe(200);
  expect(late.raw.headers["set-cookie"]).toBeDefined();
});
