import { blocName, countsInWords, type PublicMeeting } from "@accord/shared/meetings";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";

/** Organisation only where a name may not be disclosed; the counts hold everybody [M5]. */
export function MeetingAttendance({
  around: { say, process },
  attendance: { people, counts },
}: {
  readonly around: Around;
  readonly attendance: NonNullable<PublicMeeting["attendance"]>;
}): ReactNode {
  return (
    <section aria-labelledby="attendance">
      <h2 id="attendance">{say("meetings.attendance")}</h2>
      <p>{countsInWords(counts, process.forum.labels, say)}</p>
      <ul>
        {people.map(({ name, organisation, bloc, presence }, at) => (
          <li key={at}>
            <bdi>{[name, organisation].filter(Boolean).join(", ") || say("meetings.attendance.unnamed")}</bdi>
            {" · "}
            {blocName(bloc, process.forum.labels, say)} · {say(`meetings.attendance.presence.${presence}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
