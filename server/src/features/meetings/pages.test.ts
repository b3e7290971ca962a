import { readRoom } from "@accord/shared/groups";
import * as wire from "@accord/shared/meetings";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { forum } from "../../ports/tables/index.js";
import { guestBody, meetingBody } from "../../testing/bodies.js";
import { origin } from "../../testing/house.js";
import { withPublicPage } from "../../testing/public-page.js";
import { withMeetings } from "./testing/with-meetings.js";

const meetings = withMeetings();
const { called } = meetings;

const page = (tail: string) =>
  meetings.house.app.http.inject({ method: "GET", url: `/p/test/meetings${tail}` });
const send = (no: number, typed: Record<string, string>) =>
  meetings.house.app.http.inject({
    method: "POST",
    url: `/p/test/meetings/${no}`,
    headers: { "content-type": "application/x-www-form-urlencoded", origin },
    payload: new URLSearchParams(typed).toString(),
  });

it("[M2] the calendar and each meeting that is called are public; one that is only planned is not", async () => {
  const no = await called();
  const planned = await meetings.done("secretary", wire.planMeeting, {
    body: { ...meetingBody, title: "Not yet" },
  });
  const calendar = (await page("")).body;
  expect(calendar).toContain(meetingBody.title);
  expect(calendar).not.toContain("Not yet");
  expect((await page(`/${no}`)).body).toContain(meetingBody.place);
  expect((await page(`/${planned.no}`)).statusCode).toBe(404);
});

it("[10.1] the public search finds a meeting by its title and its agenda, and none that is only planned", async () => {
  const no = await called({ title: "Harbour prices" });
  await meetings.done("secretary", wire.planMeeting, { body: { ...meetingBody, title: "Harbour rents" } });
  const items = [{ id: null, title: "Mooring fees", words: "", minutes: 20, about: null, question: null }];
  const { changedAt: seen } = await meetings.done("secretary", wire.readMeeting, { params: { no } });
  await meetings.done("secretary", wire.setAgenda, { params: { no }, body: { seen, items } });
  const found = async (words: string) =>
    (await meetings.house.app.http.inject({ method: "GET", url: `/p/test/search?q=${words}` })).body;
  expect(await found("mooring")).not.toContain("Harbour");
  await meetings.done("secretary", wire.sendAgenda, { params: { no }, body: { reason: "" } });
  for (const words of ["harbour", "mooring"]) {
    const page = await found(words);
    expect(page).toContain('<h2 id="meeting">Meetings</h2>');
    expect(page).toContain(`href="/p/test/meetings/${no}"`);
    expect(page).toContain("Harbour prices");
    expect(page).not.toContain("Harbour rents");
  }
});

it("[M2] a question is sent without account and without script; what was refused stays typed", async () => {
  const no = await called();
  const refused = await send(no, { text: " ", name: "Rosa Diaz", organisation: "" });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain("Enter your question.");
  expect(refused.body).toContain("Rosa Diaz");
  const taken = await send(no, { text: "What of the prices?", name: "", organisation: "" });
  expect([taken.statusCode, taken.headers.location]).toEqual([
    303,
    `/p/test/meetings/${no}?asked=Q-0001#questions`,
  ]);
  expect((await page(`/${no}?asked=Q-0001`)).body).toContain("Your reference: Q-0001");
  expect((await page(`/${no}`)).body).not.toContain("What of the prices?");
});

it("[M2] a meeting that has begun takes no more questions", async () => {
  const no = await called({ day: "2026-11-02", from: "03:00", to: "05:00" });
  expect((await page(`/${no}`)).body).not.toContain("<textarea");
  expect((await send(no, { text: "Too late?" })).body).toContain(meetingBody.title);
  expect((await meetings.done("secretary", wire.readMeeting, { params: { no } })).questions).toEqual([]);
});

it("[M5] who was there stands under the labels that the forum gave its blocs, in the workspace and in public", async () => {
  const labels = { government: "State", non_government: "Society" };
  await meetings.house.store.transact((tx) =>
    tx.update(forum).set({ labels }).where(eq(forum.process, meetings.house.process)),
  );
  await withPublicPage(meetings.house);
  const no = await called({ day: "2026-11-02", from: "03:00", to: "05:00" });
  await meetings.done("secretary", wire.addAttendance, { params: { no }, body: guestBody });
  await meetings.done("secretary", wire.holdMeeting, { params: { no } });
  expect((await meetings.done("observer", wire.readMeeting, { params: { no } })).blocLabels).toEqual(labels);
  expect((await meetings.done("observer", readRoom, { params: { body: "forum" } })).blocLabels).toEqual(
    labels,
  );
  const shown = (await page(`/${no}`)).body;
  expect(shown).toContain("1 person: State 0, Society 1, observers 0.");
  expect(shown).toContain("Society · ");
  expect(shown).not.toContain("Civil society");
});
