import { factsOf, readMeeting } from "@accord/shared/meetings";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Link, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly zone: string;
  readonly no: number;
}

/** What one needs for the meeting that comes next: its agenda, how to take part, and whether the papers are out [M2, M6]. */
export function NextMeeting({ process, zone, no }: Props) {
  const say = useSay();
  const asked = useAsk(readMeeting, { params: { process, no } });
  const address = `/app/${process}/meetings/${no}`;
  return (
    <Reply asked={asked}>
      {(meeting) => {
        const needed = [say("meetings.fact.remote"), say("meetings.fact.agenda")];
        const papers = meeting.papers.length + meeting.files.filter(({ removed }) => removed === null).length;
        return (
          <div className="next-meeting stack">
            <h3>{say("groups.next.agenda", { title: meeting.title })}</h3>
            {meeting.agenda.length === 0 ? (
              <p>{say("meetings.agenda.none")}</p>
            ) : (
              <ol className="agenda">
                {meeting.agenda.map(({ id, title, minutes }) => (
                  <li key={id}>
                    <bdi>{title}</bdi>{" "}
                    {minutes === null ? null : (
                      <span className="hint">{say("meetings.agenda.time", { minutes })}</span>
                    )}
                  </li>
                ))}
              </ol>
            )}
            <dl className="meeting-facts">
              {factsOf(meeting, zone, say)
                .filter(({ term }) => needed.includes(term))
                .map(({ term, said, links }) => (
                  <div key={term}>
                    <dt>{term}</dt>
                    <dd dir="auto">{links ? <Link href={said}>{said}</Link> : said}</dd>
                  </div>
                ))}
            </dl>
            <p>
              <Link href={address}>{say("groups.next.papers", { count: papers })}</Link>
            </p>
          </div>
        );
      }}
    </Reply>
  );
}
