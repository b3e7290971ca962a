import { z } from "zod";
import { instant } from "../protocol/common.js";

/** How a meeting goes on: the item that is on and since when; seconds used by each, known by the ids of the items. */
export const meetingCourse = z.strictObject({
  on: z.string().nullable(),
  since: instant,
  used: z.record(z.string(), z.int()),
});
export type MeetingCourse = z.infer<typeof meetingCourse>;

/** What an item has used up to now. */
export function usedSeconds(course: MeetingCourse | null, item: string, now: string): number {
  if (course === null) return 0;
  const since = course.on === item ? Math.max(0, Date.parse(now) - Date.parse(course.since)) : 0;
  return (course.used[item] ?? 0) + Math.floor(since / 1000);
}

/** Another item, or none: the time of the one that was on is kept. */
export function takenUp(course: MeetingCourse | null, item: string | null, now: string): MeetingCourse {
  const on = course?.on ?? null;
  const used = { ...course?.used, ...(on === null ? {} : { [on]: usedSeconds(course, on, now) }) };
  return { on: item, since: now, used };
}
