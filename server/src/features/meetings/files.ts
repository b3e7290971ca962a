import { issue } from "@accord/shared/issues";
import { areFilesPublic, issuesWithMeetingFile } from "@accord/shared/meetings";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import type { KeptFile } from "../../doors/file-part.js";
import type { Files } from "../../ports/files.js";
import { meetingFile } from "../../ports/tables/index.js";
import { keep } from "./publish-meeting.js";
import { filesOf, meetingByNumber, meetingThing, type OnMeeting } from "./queries.js";

/** It goes out with the agenda, or at once where that went out already. */
export const keepMeetingFile = act<
  OnMeeting & KeptFile & { readonly name: string },
  { id: string; sha256: string }
>({
  name: "upload-meeting-file",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, ...received }) {
    const { tx, by, now, newId } = context;
    const row = await meetingByNumber(tx, { process, no });
    const { name, sha256 } = received;
    refuseIf(issuesWithMeetingFile(row.state, await filesOf(tx, row.id), sha256));
    const id = newId();
    await tx.insert(meetingFile).values({ ...received, id, meeting: row.id, by, at: now });
    await keep(context, row, null, { file: id, name, sha256 });
    return { id, sha256 };
  },
});

interface Removing extends OnMeeting {
  readonly file: string;
  readonly reason: string;
}

/** What was public is under seal and served no longer, with the reason in its place; else it is gone. */
export const removeMeetingFile = (files: Files) =>
  act<Removing, void>({
    name: "remove-meeting-file",
    asks: "run_meeting",
    thing: meetingThing,

    async run(context, { process, no, file: id, reason }) {
      const { tx, now, afterCommit } = context;
      const row = await meetingByNumber(tx, { process, no });
      const own = and(eq(meetingFile.meeting, row.id), eq(meetingFile.id, id));
      const { name, file, removedAt } = found((await tx.select().from(meetingFile).where(own))[0]);
      refuseIf(removedAt === null ? [] : [issue("file_removed_already", { name })]);
      if (areFilesPublic(row))
        await tx.update(meetingFile).set({ removedAt: now, removedReason: reason }).where(own);
      else {
        await tx.delete(meetingFile).where(own);
        afterCommit(() => files.remove(file));
      }
      await keep(context, row, null, { file: id, reason });
    },
  });
