import { issue } from "@accord/shared/issues";
import { isSettled } from "@accord/shared/meetings";
import * as Y from "yjs";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { meetingByNumber, meetingThing, type OnMeeting } from "./queries.js";

/** What was decided, line by line as the meeting goes, under the name of who wrote it [M4]. */
export const noteInMinutes = act<OnMeeting & { readonly line: string }, void>({
  name: "note-in-minutes",
  asks: "run_meeting",
  thing: meetingThing,

  async run({ tx, now, by, documents, audit, announce }, { process, no, line }) {
    const row = await meetingByNumber(tx, { process, no });
    refuseIf(row.minutes === null ? [issue("minutes_not_open")] : []);
    refuseIf(isSettled(row.minutes) ? [issue("minutes_settled")] : []);
    await documents.change(
      tx,
      found(row.document),
      { person: by, act: "note-in-minutes", at: now },
      (doc) => {
        const paragraph = new Y.XmlElement("paragraph");
        paragraph.insert(0, [new Y.XmlText(line)]);
        const decisions = doc.getXmlFragment("decisions");
        decisions.insert(decisions.length, [paragraph]);
      },
    );
    audit({ meeting: row.id });
    announce(process, "meetings");
  },
});
