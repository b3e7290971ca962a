import { enterPaper, openChoice, prepareChoice, readChoice } from "@accord/shared/choices";
import { freezeVersion, lockDraft } from "@accord/shared/commitments";
import { restoreText } from "@accord/shared/history";
import { planMeeting } from "@accord/shared/meetings";
import { createToken, invite } from "@accord/shared/people";
import * as proposals from "@accord/shared/proposals";
import { onceHeader, type Route } from "@accord/shared/protocol";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keptMs, mostKept } from "../acts/once.js";
import {
  audit,
  commitment,
  invitation,
  meeting,
  membership,
  outbox,
  press,
  proposal,
} from "../ports/tables/index.js";
import { choiceBody, invitationBody, meetingBody } from "../testing/bodies.js";
import { codes } from "../testing/codes.js";
import type { Asked } from "../testing/hands.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { openedDraft } from "../testing/proposals.js";
import { restartingHouse } from "../testing/restarting.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const firstPress = "press-of-a-page-1";
const pressed = async <R extends Route>(who: string, route: R, asked: Asked, key = firstPress) =>
  house.ask(who, route, { ...asked, headers: { [onceHeader]: key } });
const prices = {
  title: "Publish hospital prices",
  problem: "Patients learn the price after it.",
  asked: "A public register of prices.",
  contributions: [],
};
const proposing = (words: object = {}) => ({ body: { ...prices, group: house.groups.health, ...words } });
const propose = (key = firstPress, words: object = {}, who = "healthWriter") =>
  pressed(who, proposals.makeProposal, proposing(words), key);
const made = () => house.store.read.select().from(proposal);
const presses = () => house.store.read.select().from(press);

describe("an act whose answer was lost, pressed again", () => {
  it("[ACT-5] is done once, and answered with what the first came to", async () => {
    const first = await propose();
    expect(first.status).toBe(200);
    const acts = (await house.store.read.select().from(audit)).length;
    const second = await propose();
    expect([second.status, second.json]).toEqual([200, first.json]);
    expect(await made()).toHaveLength(1);
    expect(await house.store.read.select().from(audit)).toHaveLength(acts);
    expect((await propose("press-of-a-page-2")).json).not.toEqual(first.json);
    expect(await made()).toHaveLength(2);
  });

  it("[ACT-5] is done once where both arrive at once", async () => {
    const answers = await Promise.all([propose(), propose(), propose()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ json }) => json.reference)).size).toBe(1);
    expect(await made()).toHaveLength(1);
  });

  it("[ACT-5] without a key is done as often as it is sent, as before", async () => {
    for (let no = 0; no < 2; no++) await house.ask("healthWriter", proposals.makeProposal, proposing());
    expect([await made(), await presses()].map(({ length }) => length)).toEqual([2, 0]);
  });

  it("[ACT-6] new words that were read as they stood are not refused for what the same press has changed", async () => {
    const { json } = await propose();
    const { reference } = json as { reference: string };
    const asked = { params: { ref: reference } };
    const page = await house.ask("healthWriter", proposals.readProposal, asked);
    house.clock.forward(1000);
    const { changedAt: seen } = page.json as { changedAt: string };
    const body = { title: "Prices", problem: "None know.", asked: "A register.", seen };
    const edit = (key: string) => pressed("healthWriter", proposals.editProposal, { ...asked, body }, key);
    expect((await edit("press-of-a-page-2")).status).toBe(200);
    expect((await edit("press-of-a-page-2")).status).toBe(200);
    const other = await edit("press-of-a-page-3");
    expect([other.status, JSON.stringify(other.raw.json())]).toEqual([
      409,
      expect.stringContaining("changed_by_other"),
    ]);
  });

  it("[ACT-5] with other content, or at another address, is refused in words and changes nothing", async () => {
    await propose();
    const other = await propose(firstPress, { title: "Publish school prices" });
    expect([other.status, codes(other.json)]).toEqual([409, ["pressed_with_other_content"]]);
    const elsewhere = await pressed("healthWriter", createToken, { body: { name: "A program", days: 7 } });
    expect([elsewhere.status, codes(elsewhere.json)]).toEqual([409, ["pressed_with_other_content"]]);
    expect(await made()).toHaveLength(1);
  });

  it("[ACT-5] says nothing of the key of one person to another", async () => {
    const first = await propose();
    const other = await propose(firstPress, {}, "healthEditor");
    expect(other.status).toBe(200);
    expect(other.json).not.toEqual(first.json);
    expect((await house.ask(null, proposals.makeProposal, proposing())).status).toBe(401);
    const stranger = await propose(firstPress, {}, "stranger");
    expect(stranger.status).toBe(404);
    expect(await made()).toHaveLength(2);
  });

  it("[ACT-5] is done where it was refused before: a refusal is not kept", async () => {
    expect((await propose(firstPress, {}, "observer")).status).toBe(403);
    expect(await presses()).toEqual([]);
    await house.store.transact(async (tx) => {
      await tx
        .update(membership)
        .set({ role: "wg_member", group: house.groups.health })
        .where(eq(membership.person, house.people.observer ?? ""));
    });
    expect((await propose(firstPress, {}, "observer")).status).toBe(200);
    expect(await made()).toHaveLength(1);
  });

  it("[ACT-5] is told what it came to though the right has gone since, and nobody new gets in by it", async () => {
    const first = await propose();
    await house.store.transact(async (tx) => {
      await tx.delete(membership).where(eq(membership.person, house.people.healthWriter ?? ""));
    });
    expect((await propose()).json).toEqual(first.json);
    expect((await propose("press-of-a-page-2")).status).toBe(404);
    expect(await made()).toHaveLength(1);
  });

  it("[ACT-5] is told what it came to though what it works with may not even be read any more", async () => {
    const document = await openedDraft(house, { problem: "Patients learn the price after it." });
    const [draft] = await house.store.read.select().from(commitment);
    const params = { n: draft?.n ?? 0 };
    const frozen = await pressed("contact", freezeVersion, { params, body: { inNameOf: null } });
    const back = { params: { document }, body: { seq: 0, parts: null } };
    const restored = await pressed("healthWriter", restoreText, back);
    expect([frozen.status, restored.status, restored.json.same]).toEqual([200, 200, false]);
    await house.ask("chairGov", lockDraft, { params, body: { reason: "It is voted on." } });
    await house.store.transact((tx) =>
      tx.delete(membership).where(eq(membership.person, house.people.contact ?? "")),
    );
    const again = await pressed("healthWriter", restoreText, back);
    expect([again.status, again.json]).toEqual([200, restored.json]);
    const refrozen = await pressed("contact", freezeVersion, { params, body: { inNameOf: null } });
    expect([refrozen.status, refrozen.json]).toEqual([200, frozen.json]);
    expect((await pressed("healthWriter", restoreText, back, "press-of-a-page-2")).status).toBe(409);
  });

  it("[ACT-5] is done once though the server was started anew in between", async () => {
    const first = await propose();
    const again = await restartingHouse(house);
    try {
      await again.restart();
      const second = await again.ask("healthWriter", proposals.makeProposal, {
        ...proposing(),
        headers: { [onceHeader]: firstPress },
      });
      expect([second.status, second.json]).toEqual([200, first.json]);
      expect(again.db.prepare("select count(*) from proposal").pluck().get()).toBe(1);
    } finally {
      await again.close();
    }
  });

  it("[ACT-5] sends one invitation, whose link stands nowhere to be read", async () => {
    const ask = () => pressed("chairGov", invite, { body: invitationBody(house.groups.health) });
    const first = await ask();
    expect(first.json.link).toContain("/");
    expect((await ask()).json).toEqual(first.json);
    expect(await house.store.read.select().from(invitation)).toHaveLength(1);
    const letters = await house.store.read.select().from(outbox);
    expect(new Set(letters.map(({ to }) => to)).size).toBe(letters.length);
    const [kept] = await presses();
    const stored = Buffer.concat([Buffer.from(JSON.stringify(kept)), Buffer.from(kept?.answer ?? [])]);
    const secret = first.json.link?.split("/").at(-1) ?? "";
    expect(secret.length).toBeGreaterThan(20);
    for (const hidden of [secret, firstPress]) expect(stored.includes(hidden)).toBe(false);
  });

  it("[ACT-5] [CHOICE-4] counts sheets of paper once, and others that were typed in since as their own", async () => {
    const { no } = (await house.ask("secretary", prepareChoice, { body: { ...choiceBody, runOffOf: null } }))
      .json;
    const params = { no };
    await house.ask("facilitator", openChoice, { params, body: { closesAt: "2026-12-01T00:00:00.000Z" } });
    const enter = (sheets: string, key: string) =>
      pressed("contact", enterPaper, { params, body: { sheets } }, key);
    for (let twice = 0; twice < 2; twice++)
      expect((await enter("1 2 3", firstPress)).json).toEqual({ sheets: 1 });
    expect((await enter("1 2 3\n2 3 1", firstPress)).status).toBe(409);
    expect((await enter("1 2 3\n2 3 1", "press-of-a-page-2")).json).toEqual({ sheets: 2 });
    const { paper } = (await house.ask("contact", readChoice, { params })).json;
    expect(paper.map((batch) => batch.sheets).sort()).toEqual([1, 2]);
  });

  it("[ACT-5] keeps an answer for a day, and of one person the newest", async () => {
    const plan = (key: string) => pressed("secretary", planMeeting, { body: meetingBody }, key);
    await plan(firstPress);
    house.clock.forward(keptMs - 1);
    await plan(firstPress);
    const meetings = async () => (await house.store.read.select().from(meeting)).length;
    expect(await meetings()).toBe(1);
    house.clock.forward(1);
    await plan(firstPress);
    expect(await meetings()).toBe(2);
    house.clock.forward(keptMs);
    await propose();
    expect(await presses()).toHaveLength(1);

    const row = { person: house.people.secretary ?? "", content: "c", answer: Buffer.from("a") };
    await house.store.transact(async (tx) => {
      for (let no = 0; no < mostKept + 5; no++)
        await tx.insert(press).values({ ...row, key: `k${no}`, at: house.clock.now() });
    });
    house.clock.forward(1000);
    await plan("press-of-a-page-2");
    expect((await presses()).filter(({ person }) => person === row.person)).toHaveLength(mostKept);
    await plan("press-of-a-page-2");
    expect(await meetings()).toBe(3);
  });

  it("[ACT-5] takes no key that anybody could guess or that is without bounds", async () => {
    for (const key of ["short", "x".repeat(65), "with blanks in between"])
      expect((await propose(key)).status).toBe(400);
    expect(await made()).toEqual([]);
  });
});
