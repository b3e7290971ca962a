import { en } from "@accord/shared/messages";
import { readPeople, whoAmI } from "@accord/shared/people";
import { type FirstAnswers, finishSetup, readSetup } from "@accord/shared/setup";
import { verifyLog } from "@accord/shared/verifier";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forum, membership, person, process, seat } from "../../ports/tables/index.js";
import { openTestHouse, origin, type TestHouse } from "../../testing/house.js";
import { setupLinkToPrint } from "./make-setup-link.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const answers: FirstAnswers = {
  administrator: { name: "Ana Ruiz", email: "Ana@example.org", password: "four walls and a river" },
  process: {
    title: "Test",
    memberName: "Test City",
    memberLevel: "local",
    timeZone: "America/Lima",
    planStart: "2027-01-01",
    planEnd: "2030-12-31",
  },
  forum: {
    mandate: "advisory",
    rule: { kind: "majority" },
    quorum: { kind: "usual" },
    veto: { kind: "none" },
    ethics: "statement",
    secretBallots: false,
    sanctions: "ballot",
  },
  seats: "1;government;Ministry of Health;Bo;bo@example.org\n2;civil society;Open City;;",
};
const printed = async () =>
  ((await setupLinkToPrint(house.app.perform, origin))?.link ?? "").split("/setup/")[1] ?? "";
const finish = (key: string, body: unknown = answers) =>
  house.ask(null, finishSetup, { params: { key }, body });
const issuesOf = (json: unknown) =>
  ((json as { error: { issues?: { code: string; field?: string }[] } }).error.issues ?? []).map(
    ({ code }) => code,
  );

describe("the first run", () => {
  it("[SETUP-3] makes administrator, process, forum and seats in one act and signs in", async () => {
    const key = await printed();
    expect((await house.ask(null, readSetup, { params: { key } })).json).toMatchObject({
      state: "open",
      usedBy: null,
    });
    const done = await finish(key);
    expect(done.status).toBe(200);
    expect(done.json.process).toBe("test-2");
    const cookie = `__Host-accord=${done.raw.cookies.find(({ name }) => name === "__Host-accord")?.value}`;
    const me = (await house.ask(null, whoAmI, { headers: { cookie } })).json;
    expect(me.person).toMatchObject({ name: "Ana Ruiz", email: "ana@example.org", administrator: true });
    expect(me.processes.map(({ slug, roles }) => [slug, roles.map(({ role }) => role)])).toEqual([
      ["test-2", ["point_of_contact"]],
    ]);
    const page = await house.ask(null, readPeople, { params: { process: "test-2" }, headers: { cookie } });
    expect(page.json.seats.map(({ no, status, holderName }) => [no, status, holderName])).toEqual([
      [1, "vacant", "Bo"],
      [2, "vacant", null],
    ]);
    const [row] = await house.store.read.select().from(process).where(eq(process.slug, "test-2"));
    const [its] = await house.store.read
      .select()
      .from(forum)
      .where(eq(forum.process, row?.id ?? ""));
    expect(its).toMatchObject({
      mandate: "advisory",
      rule: { kind: "majority" },
      labels: { government: "Government", non_government: "Civil society" },
    });
  });

  it("[SEC-10] [7.1] the log begins with what was told about the forum, before anything is decided", async () => {
    const forum = { ...answers.forum, rule: { kind: "consensus" }, secretBallots: true };
    await finish(await printed(), { ...answers, forum });
    const file = (await house.app.http.inject({ url: "/p/test-2/decisions.json" })).json();
    expect(file.entries.map(({ kind, core }: { kind: string; core: object }) => [kind, core])).toMatchObject([
      [
        "rule_changed",
        { termsVersion: 1, rule: { kind: "consensus" }, secretBallots: true, mandate: "advisory" },
      ],
    ]);
    expect(verifyLog(file).findings).toEqual([]);
  });

  it("[SETUP-3] who sets up holds at once the seat that names their address", async () => {
    const done = await finish(await printed(), {
      ...answers,
      seats: `${answers.seats}\n3;government;Mayor's office;A. Ruiz;ANA@example.org`,
    });
    const cookie = `__Host-accord=${done.raw.cookies.find(({ name }) => name === "__Host-accord")?.value}`;
    const page = await house.ask(null, readPeople, { params: { process: "test-2" }, headers: { cookie } });
    expect(page.json.seats.map(({ no, status, holder }) => [no, status, holder?.name])).toEqual([
      [1, "vacant", undefined],
      [2, "vacant", undefined],
      [3, "active", "Ana Ruiz"],
    ]);
  });

  it("[T60] the link opens once, and says who used it when", async () => {
    const key = await printed();
    await finish(key);
    const again = await finish(key, {
      ...answers,
      administrator: { ...answers.administrator, email: "eve@example.org" },
    });
    expect([again.status, issuesOf(again.json)]).toEqual([410, ["setup_key_used"]]);
    expect((await house.ask(null, readSetup, { params: { key } })).json).toMatchObject({
      state: "used",
      usedBy: "Ana Ruiz",
    });
    expect(await house.store.read.select().from(person).where(eq(person.administrator, true))).toHaveLength(
      1,
    );
  });

  it("[T60] the link is good for a day; a new start prints a new one and closes the old one", async () => {
    const first = await printed();
    const second = await printed();
    expect(issuesOf((await finish(first)).json)).toEqual(["setup_key_expired"]);
    house.clock.forward(24 * 3_600_000);
    expect((await finish(second)).status).toBe(410);
    expect((await house.ask(null, readSetup, { params: { key: second } })).json.state).toBe("expired");
    expect((await finish(await printed())).status).toBe(200);
  });

  it("[T60] with an administrator no link is printed, and no key opens", async () => {
    const key = await printed();
    await house.store.transact((tx) =>
      tx
        .update(person)
        .set({ administrator: true })
        .where(eq(person.id, house.people.contact ?? "")),
    );
    expect(await setupLinkToPrint(house.app.perform, origin)).toBeNull();
    expect((await finish(key)).status).toBe(410);
    expect((await finish("A".repeat(43))).status).toBe(404);
  });

  it("[SETUP-3] any issue refuses all of it, with its sentence, and the link stays good", async () => {
    const key = await printed();
    const wrong: [string, unknown][] = [
      ["password_short", { ...answers, administrator: { ...answers.administrator, password: "short" } }],
      ["time_zone_unknown", { ...answers, process: { ...answers.process, timeZone: "Moon/Base" } }],
      ["plan_ends_before_start", { ...answers, process: { ...answers.process, planEnd: "2026-01-01" } }],
      [
        "quorum_over_seats",
        { ...answers, forum: { ...answers.forum, quorum: { kind: "number", present: 3, eachBloc: true } } },
      ],
      ["seat_bloc_unknown", { ...answers, seats: "1;left;Ministry;;" }],
    ];
    for (const [code, body] of wrong) {
      const refused = await finish(key, body);
      expect([refused.status, issuesOf(refused.json)]).toEqual([409, [code]]);
      expect(`issue.${code}` in en).toBe(true);
    }
    expect(await house.store.read.select().from(process)).toHaveLength(1);
    expect((await house.store.read.select().from(seat)).length).toBe(16);
    expect(await house.store.read.select().from(person).where(eq(person.email, "ana@example.org"))).toEqual(
      [],
    );
    expect((await finish(key, { ...answers, seats: "" })).status).toBe(200);
    expect(
      await house.store.read.select().from(membership).where(eq(membership.role, "point_of_contact")),
    ).toHaveLength(2);
  });
});
