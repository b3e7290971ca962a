import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Choice,
  castVote,
  enterVote,
  openBallot,
  previewBallot,
  readBallot,
  voidBallot,
} from "@accord/shared/ballots";
import { readHome } from "@accord/shared/home";
import { sayIn } from "@accord/shared/messages";
import { acceptInvitation, confirmChange, invite, readPeople } from "@accord/shared/people";
import { eq, inArray } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderSeals } from "../../../adapters/seals/folder.js";
import { audit, outbox, proposal, roll, sealedVote, seat, vote } from "../../../ports/tables/index.js";
import { codes } from "../../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../../testing/house.js";
import {
  checkedLog,
  daysLater,
  nameOfSeat,
  openedBallot,
  putToBallot,
} from "../../../testing/opened-ballot.js";
import { settleSeals } from "../../settle-seals.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const say = sayIn("en");
const keys = () => readdirSync(join(house.folder, "keys"));
const page = async (ballot: string, who = "observer") =>
  (await house.ask(who, readBallot, { params: { ballot } })).json;
const cast = (ballot: string, no: number, choice: Choice, reason = "") =>
  house.ask(nameOfSeat(no), castVote, { params: { ballot }, body: { choice, reason } });
const casts = async (ballot: string, choices: Partial<Record<number, Choice>>) => {
  for (const [no, choice] of Object.entries(choices))
    expect((await cast(ballot, Number(no), choice as Choice)).status).toBe(200);
};
const settled = () =>
  settleSeals({
    store: house.store,
    seals: folderSeals(join(house.folder, "keys")),
    perform: house.app.perform,
  });
describe("a secret ballot over several days", () => {
  it("[SEC-1] [T41] [T45] is cast, changed and counted, and leaves no choice with a seat, no key and no trace of a cast", async () => {
    const ballot = await openedBallot(house, { secret: { reasons: true } });
    expect(keys()).toEqual([`${ballot}.key`]);
    await casts(ballot, { 1: "for", 2: "for", 3: "for", 4: "for", 9: "for", 10: "against", 11: "abstain" });
    const reply = await cast(ballot, 12, "against", "It costs too much.");
    expect(reply.json).toEqual({ recordedAt: null, choice: null });
    await casts(ballot, { 10: "for", 13: "for" });
    expect((await house.store.read.select().from(audit)).filter(({ act }) => act === "cast-vote")).toEqual(
      [],
    );
    expect(await house.store.read.select().from(vote)).toEqual([]);

    await daysLater(house);
    const after = await page(ballot);
    expect(after).toMatchObject({
      result: "passed",
      secret: { result: { for: 7, against: 1, abstain: 1, byBloc: null, reasons: ["It costs too much."] } },
    });
    expect(after.roll.filter(({ voted }) => voted).map(({ no }) => no)).toEqual([
      1, 2, 3, 4, 9, 10, 11, 12, 13,
    ]);
    expect(after.roll.every(({ choice, reason }) => choice === null && reason === null)).toBe(true);
    expect(await house.store.read.select().from(sealedVote)).toEqual([]);
    expect(keys()).toEqual([]);
    await checkedLog(house);
  });

  it("[SEC-2] [T42] tells nobody who has voted or how many while it is open: only fewer than half, or half or more", async () => {
    const ballot = await openedBallot(house, { secret: { reasons: false } });
    const before = JSON.stringify(await page(ballot));
    const waits = async (who: string) =>
      (await house.ask(who, readHome)).json.processes.some(({ rows }) =>
        rows.some(({ href }) => href.endsWith(ballot)),
      );
    expect(await waits("seat2")).toBe(true);
    await casts(ballot, { 2: "for", 3: "against", 9: "for", 10: "abstain", 11: "for", 12: "for", 13: "for" });
    expect(JSON.stringify(await page(ballot))).toBe(before);
    expect(await page(ballot)).toMatchObject({ figures: null, secret: { progress: "fewer_than_half" } });
    expect(await waits("seat2")).toBe(false);
    const mine = await page(ballot, "seat2");
    expect(mine.mine).toBe("voted");
    expect(mine.roll.filter(({ voted }) => voted !== null).map(({ no, choice }) => [no, choice])).toEqual([
      [2, null],
    ]);
    await casts(ballot, { 14: "for" });
    expect(await page(ballot)).toMatchObject({ figures: null, secret: { progress: "half_or_more" } });
  });

  it("[SEC-3] [T34] two hundred casts of one seat at once are one vote", async () => {
    const ballot = await openedBallot(house, { secret: { reasons: false } });
    const many = Array.from({ length: 200 }, (_none, at) =>
      cast(ballot, 2, at % 2 === 0 ? "for" : "against"),
    );
    expect((await Promise.all(many)).every(({ status }) => status === 200)).toBe(true);
    await casts(ballot, { 1: "abstain", 3: "abstain", 4: "abstain", 5: "abstain", 6: "abstain" });
    await casts(ballot, { 9: "abstain", 10: "abstain", 11: "abstain", 12: "abstain" });
    await daysLater(house);
    const { result } = (await page(ballot)).secret ?? {};
    expect([(result?.for ?? 0) + (result?.against ?? 0), result?.abstain]).toEqual([1, 9]);
  });

  it("[SEC-3] [T35] a vote that races with the closing counts where it was taken, and is refused after", async () => {
    const ballot = await openedBallot(house, { secret: { reasons: false } });
    await casts(ballot, { 1: "for", 2: "for", 3: "for", 4: "for", 5: "for" });
    await casts(ballot, { 9: "for", 10: "for", 11: "for", 12: "for" });
    house.clock.forward(7 * 86_400_000 - 1);
    const early = cast(ballot, 6, "against");
    house.clock.forward(2);
    const [taken, , late] = await Promise.all([early, house.app.jobs.runDue(), cast(ballot, 7, "against")]);
    const counted = (await page(ballot)).secret?.result?.against ?? 0;
    expect(counted).toBe([taken, late].filter(({ status }) => status === 200).length);
    expect(codes(late.json)).toEqual([expect.stringMatching(/^ballot_(not_open|time_over)$/)]);
  });

  it("[SEC-4] [Q1] without a quorum nobody looks into the votes", async () => {
    const ballot = await openedBallot(house, { secret: { reasons: false } });
    await casts(ballot, { 1: "against", 9: "for" });
    await daysLater(house);
    expect(await page(ballot)).toMatchObject({ state: "not_quorate", secret: { result: null } });
    expect(JSON.stringify((await checkedLog(house)).entries.at(-1))).toContain('"tally":null');
    expect([keys(), await house.store.read.select().from(sealedVote)]).toEqual([[], []]);
  });

  it("[SEC-4] made void, it does not even keep who had voted", async () => {
    const ballot = await openedBallot(house, { secret: { reasons: false } });
    await casts(ballot, { 2: "against" });
    await house.ask("chairGov", voidBallot, { params: { ballot }, body: { reason: "Wrong text." } });
    expect((await page(ballot)).roll.some(({ voted }) => voted)).toBe(false);
    expect([keys(), await house.store.read.select().from(sealedVote)]).toEqual([[], []]);
  });

  it("[SEC-5] [G17] restored without its key it is void, and says so to all", async () => {
    const ballot = await openedBallot(house, { secret: { reasons: false } });
    await casts(ballot, { 2: "for" });
    rmSync(join(house.folder, "keys", `${ballot}.key`));
    await settled();
    expect(await page(ballot)).toMatchObject({ state: "void", voidReason: say("ballots.secret.lostKey") });
    expect(JSON.stringify((await checkedLog(house)).entries.at(-1))).toContain(say("ballots.secret.lostKey"));
  });

  it("[SEC-5] a key that went while the server ran ends the ballot at its closing", async () => {
    const ballot = await openedBallot(house, { secret: { reasons: false } });
    rmSync(join(house.folder, "keys", `${ballot}.key`));
    await daysLater(house);
    expect(await page(ballot)).toMatchObject({ state: "void" });
  });

  it("[SEC-6] a start destroys the keys of what has ended and keeps those of what runs", async () => {
    const ballot = await openedBallot(house, { secret: { reasons: false } });
    writeFileSync(join(house.folder, "keys", "ended.key"), new Uint8Array(32));
    await settled();
    expect(keys()).toEqual([`${ballot}.key`]);
    expect(await page(ballot)).toMatchObject({ state: "open" });
  });

  it("[SEC-7] [T46] the sentence on secrecy, with its limit, stands in the letter of the opening", async () => {
    await openedBallot(house, { secret: { reasons: false } });
    const letters = (await house.store.read.select().from(outbox)).map(({ text }) => text);
    expect(letters.length).toBeGreaterThan(10);
    for (const text of letters) expect(text).toContain(say("ballots.secrecy"));
  });
});

it("[T40] nobody stands on a roll for two seats or takes a seat in each bloc", async () => {
  const seats = await house.store.read.select().from(seat);
  const other = seats.find(({ no }) => no === 10)?.id ?? "";
  const roles = [{ role: "msf_member", seat: other, bloc: null, group: null }];
  const body = { name: "seat2", email: null, roles, leadsTo: null };
  await house.ask("chairGov", invite, { body });
  const { changes } = (await house.ask("chairCivil", readPeople)).json;
  const { json } = await house.ask("chairCivil", confirmChange, {
    params: { change: changes[0]?.id ?? "" },
  });
  const key = (json.issued?.link ?? "").split("/invitation/")[1] ?? "";
  const joined = await house.ask("seat2", acceptInvitation, { params: { key } });
  expect([joined.status, codes(joined.json)]).toEqual([409, ["person_holds_seat"]]);

  const ballot = await openedBallot(house, { secret: { reasons: false } });
  const onRoll = house.store.read.select().from(roll).where(eq(roll.ballot, ballot));
  const line = (await onRoll).find(({ seatNo }) => seatNo === 2);
  await expect(
    house.store.transact(async (tx) => {
      await tx.insert(roll).values({ ...(line as NonNullable<typeof line>), seat: "a second one" });
    }),
  ).rejects.toThrow();
  expect(await onRoll).toHaveLength(16);
});

describe("what may be secret", () => {
  it("[Q10] by name where the settings of the process do not allow it", async () => {
    const ballot = await putToBallot(house, { secret: { reasons: false }, allowed: false });
    expect([ballot.status, codes(ballot.json)]).toEqual([409, ["secret_not_allowed"]]);
  });

  it("[Q12] [T43] a rule that counts each bloc needs five seats of each, counted again at the opening", async () => {
    const rule = { kind: "dual_majority" } as const;
    const four = await putToBallot(house, { rule, secret: { reasons: false }, recused: [1, 2, 3, 4] });
    expect(codes(four.json)).toEqual(["secret_bloc_too_small"]);
    const five = await putToBallot(house, {
      rule,
      secret: { reasons: false },
      recused: [1, 2, 3],
      draft: true,
    });
    expect(five.status, five.raw.body).toBe(200);
    await house.store.transact((tx) =>
      tx
        .update(seat)
        .set({ status: "suspended" })
        .where(eq(seat.no, 4))
        .then(() => undefined),
    );
    const params = { ballot: five.json.ballot };
    expect(codes((await house.ask("chairGov", openBallot, { params })).json)).toEqual([
      "secret_bloc_too_small",
    ]);
  });

  it("[Q12] [T43] with five votes of each bloc its figures are told; with four, whether it had its majority", async () => {
    const rule = { kind: "dual_majority" } as const;
    const enough = await openedBallot(house, { rule, secret: { reasons: false } });
    await casts(enough, { 1: "for", 2: "for", 3: "for", 4: "against", 5: "against" });
    await casts(enough, { 9: "for", 10: "for", 11: "for", 12: "for", 13: "abstain" });
    await daysLater(house);
    const few = await openedBallot(house, { rule, secret: { reasons: false } });
    await casts(few, { 1: "for", 2: "for", 3: "for", 4: "against", 5: "against" });
    await casts(few, { 9: "for", 10: "for", 11: "for", 12: "for" });
    await daysLater(house);
    await checkedLog(house);
    expect(await page(enough)).toMatchObject({
      result: "passed",
      secret: { result: { byBloc: { government: { for: 3, against: 2 }, non_government: { for: 4 } } } },
      figures: { byBloc: { government: { for: 3, needed: 3 } } },
    });
    const after = await page(few);
    expect(after).toMatchObject({ result: "passed", secret: { result: { for: 7, byBloc: null } } });
    expect(after.steps.map(({ code }) => code)).toContain("majority_in_bloc");
    expect(JSON.stringify(after.steps)).not.toMatch(/votes_of_bloc|needed_majority_of_bloc/);
  });

  it("[SEC-9] [Q12] [T43] where all of a bloc voted alike, no page and no file tells its figures or which bloc had its majority", async () => {
    const rule = { kind: "dual_majority" } as const;
    const ballot = await openedBallot(house, { rule, secret: { reasons: false } });
    await casts(ballot, { 1: "for", 2: "for", 3: "for", 4: "for", 5: "for" });
    await casts(ballot, { 9: "for", 10: "for", 11: "against", 12: "against", 13: "abstain" });
    await daysLater(house);
    const { entries } = await checkedLog(house);
    expect(entries.find(({ kind }) => kind === "ballot_closed")?.core).toMatchObject({
      tally: { for: 7, against: 2, abstain: 1 },
      byBloc: "withheld",
      result: "not_passed",
    });
    for (const who of ["chairGov", "secretary", "seat2", "observer"]) {
      const { secret, figures, steps } = await page(ballot, who);
      expect({ told: secret?.result?.byBloc, figures: figures?.byBloc }, who).toEqual({
        told: null,
        figures: null,
      });
      expect(steps.map(({ code }) => code).slice(2)).toEqual(["votes", "majorities_not_told", "not_passed"]);
    }
  });

  it("[T43] who puts the same question again is told what two totals would show, before it opens", async () => {
    const ballot = await openedBallot(house, { secret: { reasons: false } });
    for (const no of [1, 2, 3, 4, 5, 9, 10, 11, 12]) await cast(ballot, no, "against");
    const { no, text } = await page(ballot);
    const proposals = (text?.parts[0]?.path ?? "").split("/").at(-1) ?? "";
    const asked = async () => {
      const [row] = await house.store.read.select().from(proposal).where(eq(proposal.reference, proposals));
      return (await house.ask("chairGov", previewBallot, { query: { proposals: row?.id ?? "" } })).json
        .secretBefore;
    };
    expect(await asked(), "while it runs nothing is told").toBeNull();
    await daysLater(house);
    expect(await asked()).toEqual({ no, others: 0 });
    const suspend = (seats: number[]) =>
      house.store.transact(async (tx) => {
        await tx.update(seat).set({ status: "suspended" }).where(inArray(seat.no, seats));
      });
    await suspend([16]);
    expect(await asked()).toEqual({ no, others: 1 });
    await suspend([5, 6, 7, 8]);
    expect(await asked(), "five others are enough to hide among").toBeNull();
  });

  it("[Q2] by consensus only where members may give reasons, and a reason only where the ballot takes them", async () => {
    const rule = { kind: "consensus" } as const;
    const silent = await putToBallot(house, { rule, secret: { reasons: false } });
    expect(codes(silent.json)).toEqual(["secret_objection_needs_reasons"]);
    const ballot = await openedBallot(house, { secret: { reasons: false } });
    expect(codes((await cast(ballot, 2, "for", "Because.")).json)).toEqual(["secret_takes_no_reason"]);
    const told = await openedBallot(house, { secret: { reasons: true } });
    expect(codes((await cast(told, 2, "for", "x".repeat(1001))).json)).toEqual(["secret_reason_too_long"]);
    expect((await cast(told, 2, "for", "𐍈".repeat(500))).status).toBe(200);
  });

  it("[SEC-1] no raised hand is entered", async () => {
    const ballot = await openedBallot(house, {
      secret: { reasons: false },
      present: [1, 2, 3, 4, 5, 9, 10, 11, 12],
    });
    const body = { seat: (await page(ballot)).roll[1]?.seat ?? "", choice: "for", reason: "" };
    const { json } = await house.ask("chairGov", enterVote, { params: { ballot }, body });
    expect(codes(json)).toEqual(["secret_no_raised_hands"]);
  });
});
