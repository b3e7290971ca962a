import {
  acceptInvitation,
  type invite,
  invite as inviteRoute,
  readInvitation,
  readPeople,
  renewInvitation,
  whoAmI,
  withdrawInvitation,
} from "@accord/shared/people";
import type { BodyOf } from "@accord/shared/protocol";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { invitation, membership, outbox, person, seat } from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { openedBallot, putToBallot } from "../../testing/opened-ballot.js";

const password = "four walls and a river";
let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

type Offer = BodyOf<typeof invite>;
const observer: Offer = {
  name: "Ana",
  email: "ana@example.org",
  roles: [{ role: "observer", group: null, bloc: null, seat: null }],
  leadsTo: null,
};
const keyOf = (link: string | null) => (link ?? "").split("/invitation/")[1] ?? "";
const send = (body: Offer, who = "secretary") => house.ask(who, inviteRoute, { body });
const accept = (key: string, body: object, who: string | null = null) =>
  house.ask(who, acceptInvitation, { params: { key }, body });
const issuesOf = (json: unknown) =>
  ((json as { error: { issues?: { code: string }[] } }).error.issues ?? []).map(({ code }) => code);

describe("an invitation", () => {
  it("[2.2] is made by who may invite, and by nobody else", async () => {
    for (const who of ["secretary", "chairGov", "contact"])
      expect((await send(observer, who)).status).toBe(200);
    for (const who of ["facilitator", "healthWriter", "seat3", "observer"])
      expect((await send(observer, who)).status).toBe(403);
    expect((await send(observer, "stranger")).status).toBe(404);
  });

  it("[S2] names the open ballot that it leads to, and of any other nothing", async () => {
    const ballot = await openedBallot(house, {});
    const vote = async (leadsTo: string | null) => {
      const { link } = (await send({ ...observer, email: null, leadsTo })).json;
      return (await house.ask(null, readInvitation, { params: { key: keyOf(link) } })).json.vote;
    };
    expect(await vote(`/app/test/ballots/${ballot}`)).toBe("Should it be shortlisted?");
    expect(await vote(null)).toBeNull();
    const prepared = (await putToBallot(house, { draft: true })).json.ballot;
    expect(await vote(`/app/test/ballots/${prepared}`)).toBeNull();
  });

  it("[PEOPLE-1] makes an account with the role, signs it in, and leads where it names", async () => {
    const made = await send({ ...observer, leadsTo: "/app/test/people" });
    expect(made.json).toMatchObject({ letter: "kept", waits: false });
    const key = keyOf(made.json.link);
    const shown = await house.ask(null, readInvitation, { params: { key } });
    expect(shown.json).toMatchObject({
      state: "open",
      by: "secretary",
      hasAccount: false,
      roles: [{ role: "observer" }],
    });
    const joined = await accept(key, { name: "Ana Ruiz", password });
    expect(joined.status).toBe(200);
    expect(joined.json.leadsTo).toBe("/app/test/people");
    expect(joined.json.me.processes[0]?.roles).toEqual([{ role: "observer", group: null, bloc: null }]);
    const cookie = `__Host-accord=${joined.raw.cookies.find(({ name }) => name === "__Host-accord")?.value}`;
    expect((await house.ask(null, whoAmI, { headers: { cookie } })).json.person?.name).toBe("Ana Ruiz");
  });

  it("[PEOPLE-1] the store holds no key, and the letter that cannot be sent holds no link", async () => {
    const key = keyOf((await send(observer)).json.link);
    const rows = JSON.stringify([
      await house.store.read.select().from(invitation),
      await house.store.read.select().from(outbox),
    ]);
    expect(key.length).toBeGreaterThan(40);
    expect(rows).not.toContain(key);
    expect(await house.store.read.select().from(outbox)).toMatchObject([
      { to: "ana@example.org", state: "waiting" },
    ]);
  });

  it("[PEOPLE-5] who joined and pressed once more, signed in by it, is led on; nothing is made twice, and nobody else is let in", async () => {
    const key = keyOf((await send({ ...observer, email: null })).json.link);
    const first = await accept(key, {}, "seat3");
    expect(first.status).toBe(200);
    const members = (await house.store.read.select().from(membership)).length;
    const second = await accept(key, {}, "seat3");
    expect([second.status, second.json]).toEqual([200, first.json]);
    expect(await house.store.read.select().from(membership)).toHaveLength(members);
    expect((await accept(key, {}, "observer")).status).toBe(410);
    expect((await accept(key, { email: "seat3@example.org", name: "Ana", password })).status).toBe(410);
  });

  it("[T60] opens once; used, withdrawn and expired are each told", async () => {
    const key = keyOf((await send(observer)).json.link);
    await accept(key, { name: "Ana", password });
    const again = await accept(key, { name: "Eve", password });
    expect([again.status, issuesOf(again.json)]).toEqual([410, ["invitation_used"]]);

    const taken = await send({ ...observer, email: null });
    await house.ask("secretary", withdrawInvitation, { params: { invitation: taken.json.id } });
    const back = await accept(keyOf(taken.json.link), { name: "Eve", email: "eve@example.org", password });
    expect([back.status, issuesOf(back.json)]).toEqual([409, ["invitation_withdrawn"]]);

    const old = keyOf((await send({ ...observer, email: null })).json.link);
    house.clock.forward(14 * 86_400_000);
    const late = await accept(old, { name: "Eve", email: "eve@example.org", password });
    expect([late.status, issuesOf(late.json)]).toEqual([410, ["invitation_expired"]]);
    expect((await accept("A".repeat(43), { name: "Eve", email: "eve@example.org", password })).status).toBe(
      404,
    );
    expect(await house.store.read.select().from(person).where(eq(person.email, "eve@example.org"))).toEqual(
      [],
    );
  });

  it("[T60] a new link closes the old one and opens an expired invitation again", async () => {
    const first = await send({ ...observer, email: null });
    house.clock.forward(15 * 86_400_000);
    const second = await house.ask("chairGov", renewInvitation, { params: { invitation: first.json.id } });
    expect(
      (await accept(keyOf(first.json.link), { name: "Eve", email: "e@example.org", password })).status,
    ).toBe(404);
    expect(
      (await accept(keyOf(second.json.link), { name: "Eve", email: "e@example.org", password })).status,
    ).toBe(200);
    expect(
      (await house.ask("chairGov", renewInvitation, { params: { invitation: first.json.id } })).status,
    ).toBe(409);
  });

  it("[T60] never sets a new password for an account that exists", async () => {
    const key = keyOf((await send({ ...observer, email: "seat2@example.org" })).json.link);
    expect((await house.ask(null, readInvitation, { params: { key } })).json.hasAccount).toBe(true);
    expect((await accept(key, { name: "Thief", password })).status).toBe(401);
    const mine = await accept(key, {}, "seat2");
    expect(mine.status).toBe(200);
    expect(mine.json.me.processes[0]?.roles.map(({ role }) => role).sort()).toEqual([
      "msf_member",
      "observer",
    ]);
  });

  it("[T60] for another address is refused to who is signed in", async () => {
    const key = keyOf((await send(observer)).json.link);
    const other = await accept(key, {}, "stranger");
    expect([other.status, issuesOf(other.json)]).toEqual([403, ["invitation_other_address"]]);
  });

  it("[T62] takes no role that is not offered and no field that was not asked", async () => {
    const key = keyOf((await send(observer)).json.link);
    expect((await accept(key, { name: "Ana", password, role: "co_chair" })).status).toBe(400);
    const admin = await send({
      ...observer,
      roles: [{ role: "administrator" as never, group: null, bloc: null, seat: null }],
    });
    expect(admin.status).toBe(400);
    expect((await send({ ...observer, leadsTo: "https://evil.example" as never })).status).toBe(400);
    expect(
      (
        await send({
          ...observer,
          roles: [{ role: "wg_member", group: "groupOfAnotherProcess", bloc: null, seat: null }],
        })
      ).status,
    ).toBe(404);
  });

  it("[T58] weak passwords are refused with a sentence, and nothing is made", async () => {
    const key = keyOf((await send(observer)).json.link);
    const weak = await accept(key, { name: "Ana", password: "short" });
    expect([weak.status, issuesOf(weak.json)]).toEqual([409, ["password_short"]]);
    expect((await accept(key, { name: "Ana", password })).status).toBe(200);
  });

  it("[PEOPLE-2] raises the number of rights of the signed-in person and gives a role once", async () => {
    const offer: Offer = {
      ...observer,
      email: null,
      roles: [{ role: "wg_member", group: house.groups.health, bloc: null, seat: null }],
    };
    const before =
      (
        await house.store.read
          .select()
          .from(person)
          .where(eq(person.id, house.people.healthWriter ?? ""))
      )[0]?.rightsVersion ?? 0;
    await accept(keyOf((await send(offer)).json.link), {}, "healthWriter");
    const [after] = await house.store.read
      .select()
      .from(person)
      .where(eq(person.id, house.people.healthWriter ?? ""));
    expect(after?.rightsVersion).toBe(before + 1);
    const held = await house.store.read
      .select()
      .from(membership)
      .where(
        and(
          eq(membership.person, house.people.healthWriter ?? ""),
          eq(membership.group, house.groups.health),
        ),
      );
    expect(held).toHaveLength(1);
  });

  it("[2.2] who may not invite reads neither invitations nor addresses", async () => {
    await send(observer);
    const { json } = await house.ask("healthWriter", readPeople);
    expect(json.invitations).toBeNull();
    expect(json.people.every(({ email }) => email === null)).toBe(true);
    expect((await house.ask("secretary", readPeople)).json.invitations).toMatchObject([
      { state: "open", email: "ana@example.org" },
    ]);
    expect((await house.ask("stranger", readPeople)).status).toBe(404);
    expect((await house.ask(null, readPeople)).status).toBe(401);
    expect(await house.store.read.select().from(seat)).toHaveLength(16);
  });
});
