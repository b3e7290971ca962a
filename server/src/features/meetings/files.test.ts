import * as wire from "@accord/shared/meetings";
import { expect, it } from "vitest";
import { fileBody, guestBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { withMeetings } from "./testing/with-meetings.js";

const meetings = withMeetings();
const { planned } = meetings;

const paper = fileBody("%PDF-1.7 the background", "Background.pdf");
const call = (no: number) =>
  meetings.done("secretary", wire.callMeeting, { params: { no }, body: { reason: "The law comes early." } });
const send = (no: number, who = "secretary", body = paper) =>
  meetings.house.ask(who, wire.uploadMeetingFile, { params: { process: "test", no }, ...body });
const got = (url: string) => meetings.house.app.http.inject({ method: "GET", url });
const asMember = (path: string) => meetings.house.ask("observer", { method: "GET", path } as never);
const addressOf = (id: string) => `/p/test/${wire.meetingFileAddress(id)}`;
const remove = (no: number, file: string, reason = "It names a patient.") =>
  meetings.house.ask("secretary", wire.removeMeetingFile, {
    params: { process: "test", no, file },
    body: { reason },
  });

it("[M6] a paper is for the members first, and for everybody once the agenda is sent", async () => {
  const no = await planned();
  await call(no);
  const { id } = (await send(no)).json;
  expect((await got(addressOf(id))).statusCode).toBe(404);
  expect((await asMember(addressOf(id))).status).toBe(200);
  const { changedAt: seen } = await meetings.done("secretary", wire.readMeeting, { params: { no } });
  const item = { id: null, title: "Prices", words: "", minutes: 20, about: null, question: null };
  await meetings.done("secretary", wire.setAgenda, { params: { no }, body: { seen, items: [item] } });
  await meetings.done("secretary", wire.sendAgenda, { params: { no }, body: { reason: "" } });
  const kept = await got(addressOf(id));
  expect([kept.statusCode, kept.body, kept.headers["content-disposition"]]).toEqual([
    200,
    "%PDF-1.7 the background",
    `attachment; filename="Background.pdf"; filename*=UTF-8''Background.pdf`,
  ]);
  expect((await got(`/p/test/meetings/${no}`)).body).toContain(`href="${addressOf(id)}"`);
});

it("[M1] photos come after the meeting, public at once; a cancelled one takes nothing", async () => {
  const no = await planned({ day: "2026-11-02", from: "03:00", to: "05:00" });
  await call(no);
  await meetings.done("secretary", wire.addAttendance, { params: { no }, body: guestBody });
  await meetings.done("secretary", wire.holdMeeting, { params: { no } });
  const { id } = (await send(no)).json;
  expect((await got(addressOf(id))).statusCode).toBe(200);
  const other = await planned();
  await meetings.done("secretary", wire.cancelMeeting, { params: { no: other }, body: { reason: "Ill." } });
  expect(codes((await send(other)).json)).toEqual(["meeting_is_cancelled"]);
});

it("[10.2] taken away, a public file is served no longer and its name stays with the reason; else it is gone", async () => {
  const no = await planned({ day: "2026-11-02", from: "03:00", to: "05:00" });
  const early = (await send(no)).json.id;
  expect(codes((await send(no)).json)).toEqual(["file_there"]);
  await remove(no, early);
  expect((await meetings.done("secretary", wire.readMeeting, { params: { no } })).files).toEqual([]);
  await call(no);
  await meetings.done("secretary", wire.addAttendance, { params: { no }, body: guestBody });
  await meetings.done("secretary", wire.holdMeeting, { params: { no } });
  const { id } = (await send(no)).json;
  await remove(no, id);
  expect((await got(addressOf(id))).statusCode).toBe(404);
  const page = (await got(`/p/test/meetings/${no}`)).body;
  expect(page).toContain("It names a patient.");
  expect(page).not.toContain(`href="${addressOf(id)}"`);
  expect(codes((await remove(no, id)).json)).toEqual(["file_removed_already"]);
});

it("[2.2] members of a group put files to their own meetings and to no others; what is no paper is refused", async () => {
  const own = await planned({ kind: "working_group", group: meetings.house.groups.health });
  expect((await send(own, "healthWriter")).status).toBe(200);
  expect((await send(own, "budgetWriter")).status).toBe(403);
  expect((await send(own, "observer")).status).toBe(403);
  const script = fileBody("<script>", "page.html");
  expect(codes((await send(own, "healthWriter", script)).json)).toEqual(["file_kind"]);
});
