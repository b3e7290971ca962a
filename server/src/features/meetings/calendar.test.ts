import * as wire from "@accord/shared/meetings";
import { expect, it } from "vitest";
import { meetingBody } from "../../testing/bodies.js";
import { origin } from "../../testing/house.js";
import { withMeetings } from "./testing/with-meetings.js";

const meetings = withMeetings();
const { called, planned } = meetings;

const fetched = (tail: string, headers = {}) =>
  meetings.house.app.http.inject({ method: "GET", url: `/p/test/meetings${tail}`, headers });
/** Lines as they were before they were folded [RFC 5545 3.1]. */
const linesOf = (text: string): string[] => text.replaceAll(/\r\n[ \t]/gu, "").split("\r\n");
const lines = async (tail = ".ics") => linesOf((await fetched(tail)).body);
const valuesOf = (all: readonly string[], name: string) =>
  all.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1));
const change = async (no: number, body: object) => {
  const { changedAt: seen } = await meetings.done("secretary", wire.readMeeting, { params: { no } });
  await meetings.done("secretary", wire.changeMeeting, {
    params: { no },
    body: { ...meetingBody, ...body, seen },
  });
};

it("[M2] the calendar of everybody has each called meeting with its time in UTC, and none that is only planned", async () => {
  const no = await called({
    title: "Prices; rents, and a very long title that no calendar line has room for",
  });
  await planned({ title: "Not yet" });
  const answer = await fetched(".ics");
  expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(answer.body.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  const all = linesOf(answer.body);
  expect(valuesOf(all, "METHOD")).toEqual(["PUBLISH"]);
  expect(valuesOf(all, "SUMMARY")).toEqual([
    "Prices\\; rents\\, and a very long title that no calendar line has room for",
  ]);
  const { startsAt } = await meetings.done("secretary", wire.readMeeting, { params: { no } });
  expect(valuesOf(all, "DTSTART")).toEqual([startsAt.replaceAll(/[-:]|\.000/gu, "")]);
  expect(all).toContain(`URL;VALUE=URI:${origin}/p/test/meetings/${no}`);
  expect(all.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
});

it("[M2] a meeting keeps its UID when it moves and when it is cancelled, and its SEQUENCE grows", async () => {
  const no = await called();
  const before = await lines();
  await change(no, { place: "Library" });
  const moved = await lines();
  await meetings.done("secretary", wire.cancelMeeting, {
    params: { no },
    body: { reason: "The hall is closed." },
  });
  const cancelled = await lines(`/${no}.ics`);
  const uids = [before, moved, cancelled].flatMap((all) => valuesOf(all, "UID"));
  expect(uids).toEqual([uids[0], uids[0], uids[0]]);
  const sequences = [before, moved, cancelled].flatMap((all) => valuesOf(all, "SEQUENCE").map(Number));
  expect(sequences).toEqual([0, 1, 2]);
  expect(valuesOf(moved, "LOCATION")).toEqual(["Library"]);
  expect([before, moved, cancelled].flatMap((all) => valuesOf(all, "STATUS"))).toEqual([
    "CONFIRMED",
    "CONFIRMED",
    "CANCELLED",
  ]);
});

it("[M1] [M2] the link of a closed meeting is in no calendar; the same meetings make the same bytes", async () => {
  const link = "https://meet.example.org/closed";
  const no = await called({ open: false, closedReason: "Names of patients.", remoteLink: link });
  const first = await fetched(".ics");
  expect(first.body).not.toContain("meet.example.org");
  const again = await fetched(".ics", { "if-none-match": first.headers.etag ?? "" });
  expect(again.statusCode).toBe(304);
  for (const tail of [`/${no + 1}.ics`, "/x.ics"]) expect((await fetched(tail)).statusCode).toBe(404);
  expect(
    (await meetings.house.app.http.inject({ method: "GET", url: "/p/nobody/meetings.ics" })).statusCode,
  ).toBe(404);
});
