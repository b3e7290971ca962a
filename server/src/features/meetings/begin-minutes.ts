import { paragraphsFrom } from "@accord/shared/commitments";
import { addRow } from "@accord/shared/document-schema";
import { countsOf, minutesTemplate, publicAttendance } from "@accord/shared/meetings";
import { inZone, sayIn } from "@accord/shared/messages";
import { endOfDay, startOfDay } from "@accord/shared/process";
import { and, asc, eq, gte, lte } from "drizzle-orm";
import * as Y from "yjs";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { logEntry, process as processTable } from "../../ports/tables/index.js";
import { titleOf } from "../decisions/index.js";
import { attendanceOf, type StoredMeeting } from "./queries.js";

/**
 * Who was there, the points of the agenda by their titles, and what was decided that day. What was said nobody has
 * written yet: the words of an item announce it, and are no record of it. Names that may not be disclosed are in no text that goes to the public [M5].
 */
export async function beginMinutes(db: Db, row: StoredMeeting): Promise<(doc: Y.Doc) => void> {
  const [home] = await db.select().from(processTable).where(eq(processTable.id, row.process));
  const { language, timeZone } = found(home);
  const say = sayIn(language);
  const rows = await attendanceOf(db, row.id);
  const present = [
    say("meetings.minutes.begin.counts", { ...countsOf(rows) }),
    ...publicAttendance(rows).map(({ name, organisation, presence }) => {
      const who = [name, organisation].filter(Boolean).join(", ") || say("meetings.attendance.unnamed");
      return presence === "remote" ? say("meetings.minutes.begin.remote", { who }) : who;
    }),
  ];
  const { day } = inZone(row.startsAt, timeZone);
  const decided = await db
    .select()
    .from(logEntry)
    .where(
      and(
        eq(logEntry.process, row.process),
        eq(logEntry.kind, "decision"),
        gte(logEntry.at, startOfDay(day, timeZone)),
        lte(logEntry.at, endOfDay(day, timeZone)),
      ),
    )
    .orderBy(asc(logEntry.sequence));
  const decisions = decided.map((entry) =>
    say("meetings.minutes.begin.decision", { no: entry.sequence, title: titleOf(entry) }),
  );
  return (doc) => {
    put(doc.getXmlFragment("present"), present);
    put(doc.getXmlFragment("decisions"), decisions);
    for (const { title } of row.agenda) addRow(doc, minutesTemplate, "points", { title });
  };
}

function put(fragment: Y.XmlFragment, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const paragraphs = (paragraphsFrom(lines.join("\n")).content ?? []).map((paragraph) => {
    const element = new Y.XmlElement("paragraph");
    element.insert(0, [new Y.XmlText(paragraph.content?.[0]?.text ?? "")]);
    return element;
  });
  fragment.insert(0, paragraphs);
}
