import { castVote, voidBallot } from "@accord/shared/ballots";
import { changeSettings, type ProcessSettings } from "@accord/shared/process";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { lettersIn } from "../../testing/letters.js";
import { daysLater, nameOfSeat, openedBallot } from "../../testing/opened-ballot.js";

const day = 86_400_000;
let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const vote = (ballot: string, ...seats: number[]) =>
  Promise.all(
    seats.map((no) =>
      house.ask(nameOfSeat(no), castVote, { params: { ballot }, body: { choice: "for", reason: "" } }),
    ),
  );
const set = (some: Partial<ProcessSettings>) => house.ask("contact", changeSettings, { body: { set: some } });
const reminders = async () =>
  (await lettersIn(house)).filter(({ subject }) => subject.endsWith("closes soon"));

it("[S13] a day before closing who has not voted is reminded, once, with the address of the ballot", async () => {
  const ballot = await openedBallot(house, { recused: [8] });
  await vote(ballot, 1, 2, 9);
  house.clock.forward(6 * day - 1);
  await house.app.jobs.runDue();
  expect(await reminders()).toEqual([]);
  house.clock.forward(1);
  await house.app.jobs.runDue();
  await house.app.jobs.runDue();
  const told = await reminders();
  expect(told.map(({ to }) => to).sort()).toEqual(
    [3, 4, 5, 6, 7, 10, 11, 12, 13, 14, 15, 16].map((no) => `seat${no}@example.org`).sort(),
  );
  expect(told[0]?.text).toContain(`/app/test/ballots/${ballot}`);
});

it("[SEC-1] of a secret ballot all on the roll are reminded in the same words, voted or not", async () => {
  const ballot = await openedBallot(house, { secret: { reasons: false }, recused: [8] });
  await vote(ballot, 1, 2, 9);
  house.clock.forward(6 * day);
  await house.app.jobs.runDue();
  const told = await reminders();
  expect(told).toHaveLength(15);
  expect(new Set(told.map(({ text }) => text)).size).toBe(1);
  expect(told[0]?.text).toContain("No page, file or log of Accord shows how you voted.");
});

it("[S28] nobody is reminded of a ballot that has ended, or where letters or reminders are switched off", async () => {
  const ended = await openedBallot(house, {});
  await house.ask("chairGov", voidBallot, { params: { ballot: ended }, body: { reason: "Wrong text." } });
  await set({ ballotReminderDays: 0 });
  await openedBallot(house, {});
  await daysLater(house);
  expect(await reminders()).toEqual([]);
  await set({ ballotReminderDays: 1 });
  await openedBallot(house, {});
  await set({ ballotLetters: false });
  house.clock.forward(6 * day);
  await house.app.jobs.runDue();
  expect(await reminders()).toEqual([]);
});
