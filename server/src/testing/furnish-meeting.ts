import * as meetings from "@accord/shared/meetings";
import { and, eq } from "drizzle-orm";
import { meetingQuestion, meeting as meetingTable } from "../ports/tables/index.js";
import { fileBody, guestBody, meetingBody } from "./bodies.js";
import type { Furnishing } from "./hands.js";

/** A meeting that is called, with a guest, a question and a file. */
export async function furnishMeeting({ house, hands, done }: Furnishing) {
  const { slug, id: home } = hands;
  const db = house.store.read;
  const { no: meeting } = await done(hands.secretary, meetings.planMeeting, { body: meetingBody });
  await done(hands.secretary, meetings.callMeeting, { params: { no: meeting }, body: { reason: "" } });
  const { id: attendance } = await done(hands.secretary, meetings.addAttendance, {
    params: { no: meeting },
    body: guestBody,
  });
  const { json } = await house.ask(hands.secretary, meetings.readMeeting, {
    params: { process: slug, no: meeting },
  });
  const question = `question-of-${slug}`;
  const [meetingRow] = await db
    .select()
    .from(meetingTable)
    .where(and(eq(meetingTable.process, home), eq(meetingTable.no, meeting)));
  await house.store.transact(async (tx) => {
    await tx.insert(meetingQuestion).values({
      id: question,
      process: home,
      no: 1,
      meeting: meetingRow?.id ?? "",
      name: "Rosa Diaz",
      organisation: "",
      text: `What of the prices of ${slug}?`,
      state: "received",
      at: "2026-11-02T09:00:00.000Z",
    });
  });

  const { id: meetingFile } = await done(hands.secretary, meetings.uploadMeetingFile, {
    params: { no: meeting },
    ...fileBody("%PDF-1.7 a furnished paper", "furnished.pdf"),
  });
  return { meeting, meetingFile, meetingSeen: json.changedAt, attendance, question };
}
