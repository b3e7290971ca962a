import { readRoom } from "@accord/shared/groups";
import type { MessageId } from "@accord/shared/messages";
import type { ReplyOf } from "@accord/shared/protocol";
import { useCrumb } from "../../app/crumbs.js";
import { useParams } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Deadline, Link, LinkButton, PageTitle, StateMark, useSay } from "../../ui/index.js";
import "../home/home.css";
import { Dates } from "../home/Dates.js";
import "../meetings/meetings.css";
import { MeetingRows } from "../meetings/MeetingRows.js";
import "../people/people.css";
import { Activity } from "./Activity.js";
import { Attended } from "./Attended.js";
import "./groups.css";
import { Members } from "./Members.js";
import { NextMeeting } from "./NextMeeting.js";
import { Talk } from "./Talk.js";
import { Things } from "./Things.js";

type RoomAnswer = ReplyOf<typeof readRoom>;

/** S29: the room of a working group, or of the forum: all it has before it on one page. */
export default function Room() {
  const { process, id } = useParams<"process" | "id">();
  const asked = useAsk(readRoom, { params: { process, body: id } });
  useCrumb(asked.data?.name);
  return <Reply asked={asked}>{(room) => <Whole {...{ room, process, id }} />}</Reply>;
}

interface Props {
  readonly room: RoomAnswer;
  readonly process: string;
  readonly id: string;
}

function Whole({ room, process, id }: Props) {
  const say = useSay();
  const zone = useZone(process);
  const isForum = id === "forum";
  const at = (tail: string) => `/app/${process}/${tail}`;
  return (
    <div className="stack-sections">
      <PageTitle
        title={room.name}
        part={say("groups.title")}
        process={process}
        words
        act={
          room.can.plan ? (
            <LinkButton kind="primary" href={at(`meetings/new${isForum ? "" : `?body=${id}`}`)}>
              {say("meetings.new")}
            </LinkButton>
          ) : undefined
        }
      >
        <span>{say("groups.members.count", { count: room.members.length })}</span>
        {isForum ? (
          <Link href={at("terms")}>{say("groups.terms")}</Link>
        ) : (
          <Link href={at(`stakeholders?group=${id}`)}>{say("people.groups.map")}</Link>
        )}
        <a className="link" href={isForum ? `/p/${process}/people` : `/p/${process}/groups/${id}`}>
          {say("meetings.publicPage")}
        </a>
      </PageTitle>
      {room.remit === "" ? null : <p dir="auto">{room.remit}</p>}
      <div className="group-columns">
        <div className="stack-sections">
          <section className="stack" aria-labelledby="open">
            <h2 id="open">{say("groups.open")}</h2>
            <Things
              title={say("groups.ballots")}
              none={null}
              rows={room.ballots.map(({ label, tail, closesAt }) => ({
                label,
                href: at(tail),
                facts: closesAt === null ? null : <Deadline instant={closesAt} zone={zone} now={room.now} />,
              }))}
            />
            <Things
              title={say("groups.commitments")}
              none={say("groups.commitments.none")}
              rows={room.commitments.map((one) => ({
                label: one.label,
                href: at(one.tail),
                facts: (
                  <>
                    <span>{say(`commitments.state.${one.state}` as MessageId)}</span>
                    <Talk {...one} />
                    <span>{say("groups.unaddressed", { count: one.unaddressed })}</span>
                    {one.missing.map((missing) => (
                      <StateMark
                        key={missing}
                        state="needsJudgement"
                        label={say("stakeholders.missing", { group: say(`stakeholders.minimum.${missing}`) })}
                      />
                    ))}
                  </>
                ),
              }))}
            />
            <Things
              title={say("groups.proposals")}
              none={null}
              rows={room.proposals.map((one) => ({
                label: one.label,
                href: at(one.tail),
                facts: (
                  <>
                    <span>{say(`proposals.state.${one.state}` as MessageId)}</span>
                    <Talk {...one} />
                  </>
                ),
              }))}
            />
            <Things
              title={say("groups.sheets")}
              none={isForum ? null : say("groups.sheets.none")}
              act={
                room.can.plan && !isForum ? (
                  <p>
                    <Link href={at("problems/new")}>{say("groups.sheets.open")}</Link>
                  </p>
                ) : null
              }
              rows={room.sheets.map(({ selected, notSelected, ...one }) => ({
                label: one.label,
                href: at(one.tail),
                facts: (
                  <>
                    <span>{say("problems.chosen", { selected, not: notSelected })}</span>
                    <Talk {...one} />
                  </>
                ),
              }))}
            />
          </section>
          <section className="stack" aria-labelledby="coming">
            <h2 id="coming">{say("meetings.next")}</h2>
            <MeetingRows {...{ process }} meetings={room.coming} none={say("meetings.next.none")} ofBody />
            {room.coming[0] ? <NextMeeting {...{ process, zone }} no={room.coming[0].no} /> : null}
          </section>
          <section className="stack" aria-labelledby="held">
            <h2 id="held">{say("meetings.past")}</h2>
            <MeetingRows {...{ process }} meetings={room.past} none={say("meetings.past.none")} ofBody />
            <Attended {...{ room, zone }} />
            <p>
              <Link href={at(`meetings?body=${id}`)}>{say("groups.meetings.all")}</Link>
            </p>
          </section>
          <Activity {...{ process, zone }} activity={room.activity} />
        </div>
        <div className="stack-sections">
          <Members
            blocLabels={room.blocLabels}
            members={room.members}
            selection={room.selection}
            isForum={isForum}
          />
          <Dates process={{ slug: process, timeZone: zone, dates: room.dates }} now={room.now} />
        </div>
      </div>
    </div>
  );
}
