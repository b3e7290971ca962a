import { callMeeting, openMinutes, planMeeting } from "@accord/shared/meetings";
import { inZone } from "@accord/shared/messages";
import type { Forum } from "./forum.js";

/** The forum meets all day, and its minutes are open; gives the number of the meeting. */
export async function meetingToday({ secretary }: Forum): Promise<number> {
  const { no } = await secretary.ask(planMeeting, {
    body: {
      ...{ kind: "msf", purpose: null, title: "Meeting of the forum", group: null },
      ...{ day: inZone(new Date().toISOString(), "Europe/Berlin").day, from: "00:00", to: "23:59" },
      ...{ place: "Town hall", remoteLink: "", streamLink: "", open: true, closedReason: "" },
      ...{ facilitator: "", languages: "", access: "", inputUse: "", papers: [] },
    },
  });
  await secretary.ask(callMeeting, { params: { no }, body: { reason: "The plan is due." } });
  await secretary.ask(openMinutes, { params: { no } });
  return no;
}
