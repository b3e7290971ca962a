import { z } from "zod";
import { type Issue, issue } from "../issues/index.js";
import { instant } from "../protocol/common.js";
import type { MeetingState } from "./vocabulary.js";

/** A paper or a picture of a meeting that was sent as a file; taken away, its name stays with the reason [M1, M6]. */
export const meetingFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  removed: z.strictObject({ at: instant, reason: z.string() }).nullable(),
});
export type MeetingFile = z.infer<typeof meetingFile>;

export const mostMeetingFiles = 20;

/** Under the public pages of the process; for its members before it is public, too. */
export const meetingFileAddress = (id: string): string => `meetings/files/${id}`;

/** Papers go out with the agenda; what comes of the meeting, once it was held. */
export const areFilesPublic = (meeting: {
  readonly state: MeetingState;
  readonly calledAt: string | null;
  readonly agendaSentAt: string | null;
}): boolean => meeting.calledAt !== null && (meeting.agendaSentAt !== null || meeting.state === "held");

/** Papers before, photos and what was shown after it too: only a meeting that was cancelled takes none. */
export function issuesWithMeetingFile(
  state: MeetingState,
  kept: readonly MeetingFile[],
  sha256: string,
): Issue[] {
  if (state === "cancelled") return [issue("meeting_is_cancelled")];
  const standing = kept.filter(({ removed }) => removed === null);
  const same = standing.find((one) => one.sha256 === sha256);
  if (same) return [issue("file_there", { name: same.name }, "file")];
  if (standing.length < mostMeetingFiles) return [];
  return [issue("meeting_files_too_many", { most: mostMeetingFiles }, "file")];
}
