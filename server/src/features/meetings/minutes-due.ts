import { inZone } from "@accord/shared/messages";
import { settingsOf, workingDaysAfter } from "@accord/shared/process";
import type { ProcessRow } from "../../doors/http.js";
import type { StoredMeeting } from "./queries.js";

export const dayOf = (at: string, { timeZone }: ProcessRow): string => inZone(at, timeZone).day;

/** Last working day for the draft of the minutes; nothing while it is not held, or once it is circulated [M4]. */
export function draftDue(
  { state, minutes, startsAt }: StoredMeeting,
  process: ProcessRow,
  now: string,
): { readonly by: string; readonly late: boolean } | null {
  if (state !== "held" || (minutes !== null && minutes !== "draft")) return null;
  const { minutesDays, holidays } = settingsOf(process.settings);
  const by = workingDaysAfter(dayOf(startsAt, process), minutesDays, holidays);
  return { by, late: by < dayOf(now, process) };
}
