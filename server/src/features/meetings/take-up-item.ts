import { issue } from "@accord/shared/issues";
import { takenUp } from "@accord/shared/meetings";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { meeting } from "../../ports/tables/index.js";
import { meetingByNumber, meetingThing, type OnMeeting } from "./queries.js";

/** Which item is on: all who have the desk open see the same, with the time it takes [S15]. */
export const takeUpItem = act<OnMeeting & { readonly item: string | null }, void>({
  name: "take-up-item",
  asks: "run_meeting",
  thing: meetingThing,

  async run({ tx, now, audit, announce }, { process, no, item }) {
    const { id, state, agenda, course } = await meetingByNumber(tx, { process, no });
    if (state !== "called")
      refuseIf([issue(state === "planned" ? "meeting_not_called" : `meeting_is_${state}`)]);
    if (item !== null) found(agenda.find((one) => one.id === item));
    await tx
      .update(meeting)
      .set({ course: takenUp(course, item, now) })
      .where(eq(meeting.id, id));
    audit({ meeting: id });
    announce(process, "meetings");
  },
});
