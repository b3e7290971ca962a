import { type Choice, castVote, readBallot } from "@accord/shared/ballots";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drawing } from "../../documents/testing/archive.js";
import { session } from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { checkedLog, nameOfSeat, openedBallot } from "../../testing/opened-ballot.js";

const offsets = Number(process.env.ACCORD_OFFSETS ?? 8);
const seed = Number(process.env.ACCORD_SEED ?? 20_261_122);
const draw = drawing(seed);
const days = 7 * 86_400_000;
const choices = ["for", "against", "abstain"] as const satisfies readonly Choice[];
/** With their votes there is a quorum before the race begins. */
const early = [1, 2, 3, 4, 5, 9, 10, 11, 12, 13];
const racing = [6, 7, 8, 14, 15, 16];

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  // Each closing takes a week of the set clock: a long form lasts for years.
  await house.store.transact(async (tx) => {
    await tx.update(session).set({ expiresAt: "2099-12-31T00:00:00.000Z" });
  });
});
afterAll(() => house.close());

/** So many turns of the event loop. */
async function turns(many: number): Promise<void> {
  for (let at = 0; at < many; at++) await new Promise((resolve) => setImmediate(resolve));
}

const cast = async (ballot: string, no: number, choice: Choice) => {
  const body = { choice, reason: "" };
  const { status, raw } = await house.ask(nameOfSeat(no), castVote, { params: { ballot }, body });
  expect([200, 409], raw.body).toContain(status);
  return status === 200;
};

it.each(["by name", "in secret"] as const)(
  `[T35] [SEC-3] [BAL-2] ${offsets} closings while six cast and change their votes, %s: counted if and only if acknowledged (seed ${seed})`,
  async (how) => {
    const seen = { taken: 0, refused: 0 };
    for (let n = 0; n < offsets; n++) {
      const ballot = await openedBallot(house, how === "in secret" ? { secret: { reasons: false } } : {});
      for (const no of early) expect(await cast(ballot, no, "abstain")).toBe(true);
      house.clock.forward(days - 2);
      const said = new Map<number, Choice>();
      const race = racing.map(async (no) => {
        for (const choice of [choices[draw(3)], choices[draw(3)]] as Choice[]) {
          await turns(draw(12));
          // One person's second vote follows the answer to the first, as on a page.
          if (await cast(ballot, no, choice)) said.set(no, choice);
          else seen.refused++;
        }
      });
      const closing = (async () => {
        for (let ms = 0; ms < 3; ms++) {
          await turns(draw(12));
          house.clock.forward(1);
          await house.app.jobs.runDue();
        }
      })();
      await Promise.all([...race, closing]);
      seen.taken += said.size;

      const { json: page } = await house.ask("observer", readBallot, { params: { ballot } });
      const heap = (choice: Choice) => [...said.values()].filter((one) => one === choice).length;
      expect(page.figures, `offset ${n}`).toMatchObject({
        for: heap("for"),
        against: heap("against"),
        abstain: heap("abstain") + early.length,
        voted: said.size + early.length,
      });
      if (how === "in secret") continue;
      const stood = page.roll.filter(({ no }) => racing.includes(no));
      expect(
        stood.map(({ no, choice }) => [no, choice]),
        `offset ${n}`,
      ).toEqual(racing.map((no) => [no, said.get(no) ?? null]));
    }
    await checkedLog(house);
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(offsets);
  },
  Math.max(60_000, offsets * 5_000),
);
