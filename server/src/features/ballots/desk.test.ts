import {
  callClosing,
  castVote,
  openBallot,
  readBallot,
  recuseSeat,
  showResult,
} from "@accord/shared/ballots";
import { textLimits } from "@accord/shared/document-schema";
import * as meetings from "@accord/shared/meetings";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { element } from "../../documents/testing/craft.js";
import { countsOf } from "../../documents/text.js";
import { codes } from "../../testing/codes.js";
import { nameOfSeat, openedBallot } from "../../testing/opened-ballot.js";
import { withMeetings } from "../meetings/testing/with-meetings.js";

const here = withMeetings();
const page = async (ballot: string) =>
  (await here.house.ask("observer", readBallot, { params: { ballot } })).json;

const inTheRoom = [1, 2, 3, 4, 5, 9, 10, 11, 12, 13];

it("[Q21] [T37] an interest is recorded until the ballot opens, taken back or kept, and fixed with the roll", async () => {
  const ballot = await openedBallot(here.house, { present: inTheRoom, draft: true });
  const seats = (await page(ballot)).roll;
  const recuse = (no: number, reason: string) =>
    here.house.ask("secretary", recuseSeat, {
      params: { ballot, seat: seats.find((line) => line.no === no)?.seat ?? "" },
      body: { reason },
    });
  expect((await recuse(2, "Owns the hall.")).status).toBe(200);
  expect((await recuse(3, "Kin.")).status).toBe(200);
  expect((await recuse(3, " ")).status).toBe(200);
  expect((await here.house.ask("chairGov", openBallot, { params: { ballot } })).status).toBe(200);
  const { roll, figures } = await page(ballot);
  expect(roll.filter(({ recused }) => recused)).toMatchObject([{ no: 2, recusedReason: "Owns the hall." }]);
  expect(figures?.mayVote).toBe(9);
  expect(codes((await recuse(4, "Kin.")).json)).toEqual(["ballot_not_draft"]);
});

it("[S15] what a ballot in the room comes to goes into the open minutes of the day, and on the wall when it is shown", async () => {
  const { house, done } = here;
  const day = house.clock.now().slice(0, 10);
  const no = await here.called({ day, from: "03:00", to: "22:00" });
  await done("secretary", meetings.openMinutes, { params: { no } });
  const ballot = await openedBallot(house, { present: inTheRoom });
  const show = (shown: boolean) =>
    house.ask("chairCivil", showResult, { params: { ballot }, body: { shown } });
  expect(codes((await show(true)).json)).toEqual(["ballot_not_ended"]);
  for (const [at, seat] of inTheRoom.entries())
    await done(nameOfSeat(seat), castVote, {
      params: { ballot },
      body: { choice: at < 6 ? "for" : "against", reason: "" },
    });
  await done("chairGov", callClosing, { params: { ballot } });
  expect(await page(ballot)).toMatchObject({ result: "passed", shown: false });
  expect((await show(true)).status).toBe(200);
  expect((await page(ballot)).shown).toBe(true);

  const { document } = await done("secretary", meetings.readMinutes, { params: { no } });
  const doc = await house.app.documents.read(document ?? "");
  const body = meetings.minutesOf(doc);
  expect(JSON.stringify(body)).toMatch(
    /Ballot 1: Should it be shortlisted\? Passed: 6 for, 4 against, 0 abstained\. Decision \d+ of the log\./,
  );
});

it("[SYNC-52] [S15] a ballot in the room closes also where the open minutes of the day can't hold its line", async () => {
  const { house, done } = here;
  const no = await here.called({ day: house.clock.now().slice(0, 10), from: "03:00", to: "22:00" });
  await done("secretary", meetings.openMinutes, { params: { no } });
  const document = (await done("secretary", meetings.readMinutes, { params: { no } })).document ?? "";
  const at = { person: null, act: "test", at: house.clock.now() };
  await house.store.transact((tx) =>
    house.app.documents.inAct.change(tx, document, at, (doc) => {
      const { letters: had } = countsOf(doc);
      const whole = Math.floor((textLimits.letters - had) / textLimits.textOfOneParagraph);
      const last = (textLimits.letters - had) % textLimits.textOfOneParagraph;
      const lengths = [...Array.from({ length: whole }, () => textLimits.textOfOneParagraph), last];
      doc.getXmlFragment("present").insert(
        0,
        lengths.map((length) => element("paragraph", {}, [new Y.XmlText("x".repeat(length))])),
      );
    }),
  );
  const before = await house.app.documents.last(document);
  const ballot = await openedBallot(house, { present: inTheRoom });
  await done("seat2", castVote, { params: { ballot }, body: { choice: "for", reason: "" } });
  await done("chairGov", callClosing, { params: { ballot } });
  house.clock.forward(5 * 60_000);
  await house.app.jobs.runDue();
  expect((await page(ballot)).state).not.toBe("open");
  expect(await house.app.documents.last(document)).toBe(before);
});

it("[WHO-1] [S15] the line of a ballot that closes by itself is nobody's, and stands in the minutes", async () => {
  const { house, done } = here;
  const no = await here.called({ day: house.clock.now().slice(0, 10), from: "03:00", to: "22:00" });
  await done("secretary", meetings.openMinutes, { params: { no } });
  const ballot = await openedBallot(house, { present: inTheRoom });
  await done("seat2", castVote, { params: { ballot }, body: { choice: "for", reason: "" } });
  await done("chairGov", callClosing, { params: { ballot } });
  house.clock.forward(5 * 60_000);
  await house.app.jobs.runDue();
  const { document } = await done("secretary", meetings.readMinutes, { params: { no } });
  const written = await house.app.documents.whoWrote(document ?? "", { field: "decisions" });
  expect(written.map(({ words, wrote }) => [words.slice(0, 8), wrote.person, wrote.act])).toContainEqual([
    "Ballot 1",
    null,
    "note-in-minutes",
  ]);
});

it("[S15] the item that is on is the same for all; its time stays its own when it is renamed and moved", async () => {
  const { house, done } = here;
  const no = await here.called();
  const seen = (await done("secretary", meetings.readMeeting, { params: { no } })).changedAt;
  const items = ["Prices", "Rents"].map((title) => ({
    id: null,
    title,
    words: "",
    minutes: 20,
    about: null,
    question: null,
  }));
  await done("secretary", meetings.setAgenda, { params: { no }, body: { seen, items } });
  const read = () => done("chairGov", meetings.readMeeting, { params: { no } });
  const [prices, rents] = (await read()).agenda;
  if (!prices || !rents) throw new Error("The agenda has two items.");
  const takeUp = (item: string | null) =>
    house.ask("secretary", meetings.takeUpItem, { params: { process: "test", no }, body: { item } });
  expect((await takeUp("breadbread")).status).toBe(404);
  await takeUp(prices.id);
  house.clock.forward(5 * 60_000);
  await takeUp(rents.id);
  const { course } = await read();
  expect(course).toMatchObject({ on: rents.id, used: { [prices.id]: 300 } });

  const set = async (...next: object[]) =>
    done("secretary", meetings.setAgenda, {
      params: { no },
      body: { seen: (await read()).changedAt, items: next },
    });
  const renamed = { ...prices, title: "What a blood test costs" };
  house.clock.forward(60_000);
  await set({ ...rents }, renamed);
  const after = await read();
  expect(after.agenda.map(({ id, title }) => [id, title])).toEqual([
    [rents.id, "Rents"],
    [prices.id, "What a blood test costs"],
  ]);
  const used = (page: typeof after, id: string) => meetings.usedSeconds(page.course, id, house.clock.now());
  expect([used(after, prices.id), used(after, rents.id)]).toEqual([300, 60]);
  await set(renamed);
  expect((await read()).course).toMatchObject({ on: null, used: { [prices.id]: 300, [rents.id]: 60 } });
  const twice = {
    params: { process: "test", no },
    body: { seen: (await read()).changedAt, items: [renamed, renamed] },
  };
  expect((await house.ask("secretary", meetings.setAgenda, twice)).status).toBe(409);
  const foreign = { ...twice, body: { ...twice.body, items: [{ ...renamed, id: "another-meetings" }] } };
  expect((await house.ask("secretary", meetings.setAgenda, foreign)).status).toBe(404);
});
