import { issue } from "@accord/shared/issues";
import {
  areFilesPublic,
  meetingFileAddress,
  mostMeetingFiles,
  readMeeting,
  removeMeetingFile,
  uploadMeetingFile,
  type WholeMeeting,
} from "@accord/shared/meetings";
import { sayIssue } from "@accord/shared/messages";
import { useState } from "react";
import { FileAdding, FileList, FileRemoving, type Kept } from "../../app/KeptFiles.js";
import { Link, useSay } from "../../ui/index.js";

const changes = [readMeeting];

interface Props {
  readonly meeting: WholeMeeting;
  readonly process: string;
}

/** Papers as links and as files; what was shown, and photos, stand here after the meeting [M1, M6]. */
export function MeetingPapers({ meeting, process }: Props) {
  const say = useSay();
  const [gone, setGone] = useState<Kept | null>(null);
  const { no, papers, state, can } = meeting;
  const files = meeting.files.filter(({ removed }) => removed === null);
  const writes = can.run && state !== "cancelled";
  return (
    <section className="stack" aria-labelledby="papers">
      <h2 id="papers">{say("meetings.papers")}</h2>
      {papers.length + files.length === 0 ? <p>{say("meetings.papers.none")}</p> : null}
      {papers.length === 0 ? null : (
        <ul className="plain-list">
          {papers.map(({ title, link }) => (
            <li key={`${title} ${link}`}>
              <Link href={link}>
                <bdi>{title}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {files.length === 0 ? null : (
        <FileList
          {...{ process, files }}
          addressOf={meetingFileAddress}
          onRemove={writes ? setGone : undefined}
        />
      )}
      {areFilesPublic(meeting) || state === "cancelled" ? null : (
        <p className="hint">{say("meetings.files.held")}</p>
      )}
      {writes && files.length >= mostMeetingFiles ? (
        <p>{sayIssue(say, issue("meeting_files_too_many", { most: mostMeetingFiles }))}</p>
      ) : null}
      {writes && files.length < mostMeetingFiles ? (
        <FileAdding
          route={uploadMeetingFile}
          argsOf={(body) => ({ params: { process, no }, body })}
          changes={changes}
          name="meeting-file"
          label={say("meetings.files.add")}
          hint={say("meetings.files.hint")}
          added={say("meetings.files.added")}
        />
      ) : null}
      {gone ? (
        <FileRemoving
          route={removeMeetingFile}
          argsOf={(reason) => ({ params: { process, no, file: gone.id }, body: { reason } })}
          changes={changes}
          file={gone}
          what={say("meetings.files.remove.why")}
          onClose={() => setGone(null)}
        />
      ) : null}
    </section>
  );
}
