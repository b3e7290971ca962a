import { issue } from "@accord/shared/issues";
import { isSettled } from "@accord/shared/meetings";
import { inZone } from "@accord/shared/messages";
import * as Y from "yjs";
import { type ActContext, act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import type { ProcessRow } from "../../doors/http.js";
import { meetingByNumber, meetingsOf, meetingThing, type OnMeeting, type StoredMeeting } from "./queries.js";

/** What was decided, line by line as the meeting goes, under the name of who wrote it [M4]. */
export const noteInMinutes = act<OnMeeting & { readonly line: string }, void>({
  name: "note-in-minutes",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, line }) {
    const row = await meetingByNumber(context.tx, { process, no });
    refuseIf(row.minutes === null ? [issue("minutes_not_open")] : []);
    refuseIf(isSettled(row.minutes) ? [issue("minutes_settled")] : []);
    await write(context, row, line);
    context.audit({ meeting: row.id });
  },
});

/**
 * What a ballot in the room came to goes into the minutes of the forum's meeting of that day, where they are open and
 * can hold it [S15]: closing always succeeds.
 */
export async function noteDecided(
  context: ActContext,
  { id, timeZone }: Pick<ProcessRow, "id" | "timeZone">,
  line: string,
): Promise<void> {
  const { tx, now, documents, audit } = context;
  const dayOf = (at: string) => inZone(at, timeZone).day;
  const row = (await meetingsOf(tx, id)).find(
    ({ group, minutes, startsAt }) => group === null && minutes === "draft" && dayOf(startsAt) === dayOf(now),
  );
  if (!row) return;
  if (await documents.holds(tx, found(row.document), lineOf(line))) await write(context, row, line);
  else audit({ minutesFull: row.id });
}

async function write(
  { tx, now, actor, documents, announce }: ActContext,
  { document, process }: StoredMeeting,
  line: string,
): Promise<void> {
  const person = actor.kind === "person" ? actor.id : null;
  await documents.change(tx, found(document), { person, act: "note-in-minutes", at: now }, lineOf(line));
  announce(process, "meetings");
}

const lineOf = (line: string) => (doc: Y.Doc) => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(line)]);
  const decisions = doc.getXmlFragment("decisions");
  decisions.insert(decisions.length, [paragraph]);
};
