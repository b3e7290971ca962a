import {
  changePassword,
  createToken,
  endOtherSessions,
  ownAccount,
  readDemo,
  revokeToken,
  signIn,
  signOut,
  whoAmI,
} from "@accord/shared/people";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { person, session } from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { hashPassword } from "./passwords.js";
import { setPassword } from "./set-password.js";

const right = "four walls and a river";
let house: TestHouse;

beforeEach(async () => {
  house = await openTestHouse();
  const passwordHash = await hashPassword(right);
  await house.store.transact(async (tx) => {
    for (const who of ["chairGov", "seat2"])
      await tx
        .update(person)
        .set({ passwordHash })
        .where(eq(person.id, house.people[who] ?? ""));
  });
});
afterEach(() => house.close());

const attempt = (email: string, password: string, cookie?: string) =>
  house.ask(null, signIn, { body: { email, password }, ...(cookie ? { headers: { cookie } } : {}) });
const cookieOf = (raw: { cookies: { name: string; value: string }[] }, name: string) =>
  raw.cookies.find((one) => one.name === name);

describe("signing in", () => {
  it("[T57] a wrong password and an unknown address are answered alike", async () => {
    const wrong = await attempt("chairgov@example.org", "not this one");
    const unknown = await attempt("nobody@example.org", "not this one");
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const without = ({ json }: typeof wrong) => ({
      ...(json as unknown as { error: object }).error,
      reference: "",
    });
    expect(without(wrong)).toEqual(without(unknown));
  });

  it("[T58] after ten wrong tries an hour the account is closed, known or unknown, and opens again with time", async () => {
    for (const email of ["chairgov@example.org", "nobody@example.org"]) {
      for (let i = 0; i < 10; i++) expect((await attempt(email, "wrong")).status).toBe(401);
      expect((await attempt(email, right)).status).toBe(429);
    }
    expect((await attempt("seat2@example.org", right)).status).toBe(200);
    house.clock.forward(61 * 60_000);
    expect((await attempt("ChairGov@example.org ", right)).status).toBe(200);
  });

  it("[T58] a device that has signed in before is not locked out by the tries of others", async () => {
    const first = await attempt("chairgov@example.org", right);
    const mark = cookieOf(first.raw, "__Host-accord-known");
    expect(mark).toMatchObject({ httpOnly: true, secure: true, sameSite: "Strict" });
    for (let i = 0; i < 10; i++) await attempt("chairgov@example.org", "wrong");
    expect((await attempt("chairgov@example.org", right)).status).toBe(429);
    expect((await attempt("chairgov@example.org", right, `__Host-accord-known=${mark?.value}`)).status).toBe(
      200,
    );
    expect((await attempt("seat2@example.org", "wrong", `__Host-accord-known=${mark?.value}`)).status).toBe(
      401,
    );
    expect((await attempt("chairgov@example.org", right, "__Host-accord-known=forged")).status).toBe(429);
  });

  it("[T58] one address does not try a hundred accounts", async () => {
    for (let i = 0; i < 100; i++) await attempt(`somebody${i}@example.org`, "wrong");
    expect((await attempt("another@example.org", "wrong")).status).toBe(429);
  });

  it("[T59] the cookie is host-bound, for this site only, and new at every sign-in", async () => {
    const [one, two] = [
      await attempt("chairgov@example.org", right),
      await attempt("chairgov@example.org", right),
    ];
    const cookie = cookieOf(one.raw, "__Host-accord");
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, path: "/" });
    expect(cookie?.value).not.toBe(cookieOf(two.raw, "__Host-accord")?.value);
  });

  it("[T59] after signing out the cookie opens nothing", async () => {
    expect((await house.ask("seat2", whoAmI)).json.person?.name).toBe("seat2");
    expect((await house.ask("seat2", signOut)).status).toBe(200);
    expect((await house.ask("seat2", whoAmI)).json.person).toBeNull();
  });

  it("[T62] no demo, no list of people", async () => {
    expect((await house.ask(null, readDemo)).status).toBe(404);
  });
});

describe("the own account", () => {
  it("[PEOPLE-2] a new password ends other sessions, raises the number of rights, and asks for the current one", async () => {
    const other = await attempt("chairgov@example.org", right);
    const cookie = `__Host-accord=${cookieOf(other.raw, "__Host-accord")?.value}`;
    const before = await rightsOf("chairGov");
    const wrong = await house.ask("chairGov", changePassword, {
      body: { current: "not it at all", password: "another river and walls" },
    });
    expect(wrong.status).toBe(401);
    const short = await house.ask("chairGov", changePassword, {
      body: { current: right, password: "short" },
    });
    expect(short.status).toBe(409);
    const done = await house.ask("chairGov", changePassword, {
      body: { current: right, password: "another river and walls" },
    });
    expect([done.status, done.json.ended]).toEqual([200, 1]);
    expect(await rightsOf("chairGov")).toBe(before + 1);
    expect((await house.ask(null, whoAmI, { headers: { cookie } })).json.person).toBeNull();
    const own = `__Host-accord=${cookieOf(done.raw, "__Host-accord")?.value}`;
    expect((await house.ask(null, whoAmI, { headers: { cookie: own } })).json.person?.name).toBe("chairGov");
    expect((await attempt("chairgov@example.org", right)).status).toBe(401);
    expect((await attempt("chairgov@example.org", "another river and walls")).status).toBe(200);
  });

  it("[PEOPLE-4] with a new password tokens end where that is asked for, and else it is said how many are left", async () => {
    const made = await house.ask("chairGov", createToken, { body: { name: "A program", days: null } });
    const opens = async () =>
      (await house.ask(null, whoAmI, { headers: { authorization: `Bearer ${made.json.token}` } })).json.person
        ?.name;
    let current = right;
    let cookie = "";
    const changed = async (password: string, body: object) => {
      const done = await house.ask(cookie === "" ? "chairGov" : null, changePassword, {
        body: { current, password, ...body },
        ...(cookie === "" ? {} : { headers: { cookie } }),
      });
      current = password;
      cookie = `__Host-accord=${cookieOf(done.raw, "__Host-accord")?.value}`;
      return done.json.tokens;
    };
    expect([await changed("another river and walls", {}), await opens()]).toEqual([1, "chairGov"]);
    expect(await changed("a third river and walls", { endTokens: true })).toBe(0);
    expect(await opens()).toBeUndefined();
  });

  it("[T59] other sessions are ended and this one stays", async () => {
    await attempt("chairgov@example.org", right);
    expect((await house.ask("chairGov", ownAccount)).json.otherSessions).toBe(1);
    expect((await house.ask("chairGov", endOtherSessions)).json.ended).toBe(1);
    expect((await house.ask("chairGov", ownAccount)).json.otherSessions).toBe(0);
  });

  it("[T60] a token is shown once, kept as a hash, opens as its person, and ends with time or by hand", async () => {
    const made = await house.ask("seat2", createToken, { body: { name: "Export", days: 30 } });
    const bearer = { authorization: `Bearer ${made.json.token}` };
    const listed = (await house.ask("seat2", ownAccount)).json.tokens;
    expect(listed).toMatchObject([{ id: made.json.id, name: "Export", expired: false }]);
    expect(JSON.stringify(listed)).not.toContain(made.json.token);
    expect((await house.ask(null, whoAmI, { headers: bearer })).json.person?.name).toBe("seat2");
    expect(
      (await house.ask(null, createToken, { body: { name: "More", days: null }, headers: bearer })).status,
    ).toBe(403);
    expect((await house.ask("chairGov", revokeToken, { params: { token: made.json.id } })).status).toBe(404);
    house.clock.forward(31 * 86_400_000);
    expect((await house.ask(null, whoAmI, { headers: bearer })).json.person).toBeNull();
    expect((await house.ask("seat2", revokeToken, { params: { token: made.json.id } })).status).toBe(200);
    expect((await house.ask("seat2", ownAccount)).json.tokens).toEqual([]);
  });

  it("[T59] a session of a closed account opens nothing", async () => {
    await house.store.transact((tx) =>
      tx
        .update(person)
        .set({ active: false })
        .where(eq(person.id, house.people.seat2 ?? "")),
    );
    expect((await house.ask("seat2", ownAccount)).status).toBe(401);
    expect((await attempt("seat2@example.org", right)).status).toBe(401);
    expect(
      await house.store.read
        .select()
        .from(session)
        .where(eq(session.person, house.people.seat2 ?? "")),
    ).toHaveLength(1);
  });

  it("[PEOPLE-2] whoever runs the server sets a new password; sessions and tokens of that person end", async () => {
    const made = await house.ask("seat2", createToken, { body: { name: "Export", days: null } });
    const input = { email: "seat2@example.org", passwordHash: await hashPassword("a new wall and a river") };
    await expect(
      house.app.perform(setPassword, { kind: "person", id: house.people.contact ?? "" }, input),
    ).rejects.toThrow("not_allowed");
    await house.app.perform(setPassword, { kind: "operator" }, input);
    expect((await house.ask("seat2", ownAccount)).status).toBe(401);
    const bearer = { authorization: `Bearer ${made.json.token}` };
    expect((await house.ask(null, whoAmI, { headers: bearer })).json.person).toBeNull();
    expect((await attempt("seat2@example.org", "a new wall and a river")).status).toBe(200);
  });
});

async function rightsOf(who: string): Promise<number> {
  const [row] = await house.store.read
    .select()
    .from(person)
    .where(eq(person.id, house.people[who] ?? ""));
  return row?.rightsVersion ?? 0;
}
