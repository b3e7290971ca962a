import { readMeeting, type WholeMeeting } from "@accord/shared/meetings";
import { useCrumb } from "../../app/crumbs.js";
import { useParams, useSearch } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Button, DateText, Link, LinkButton, PageTitle, useSay } from "../../ui/index.js";
import "../people/people.css";
import "../proposals/proposals.css";
import { Agenda } from "./Agenda.js";
import { Attendance } from "./Attendance.js";
import { MeetingFacts } from "./MeetingFacts.js";
import { MeetingPapers } from "./MeetingPapers.js";
import { MinutesPart } from "./MinutesPart.js";
import "./meetings.css";
import { Questions } from "./Questions.js";
import { nextStep, type Step } from "./state.js";
import { Tell } from "./Tell.js";

const steps: readonly Step[] = ["call", "send", "hold", "cancel"];

/** S29: one meeting from its notice to its minutes. */
export default function Meeting() {
  const { process, no } = useParams<"process" | "no">();
  const asked = useAsk(readMeeting, { params: { process, no: Number(no) } });
  useCrumb(asked.data?.title);
  return <Reply asked={asked}>{(meeting) => <Whole {...{ meeting, process }} />}</Reply>;
}

interface Props {
  readonly meeting: WholeMeeting;
  readonly process: string;
}

function Whole({ meeting, process }: Props) {
  const say = useSay();
  const zone = useZone(process);
  const [{ act }, setSearch] = useSearch();
  const next = nextStep(meeting, Date.now());
  const step = meeting.can.run ? steps.find((one) => one === act) : undefined;
  const body = meeting.group;
  const primary =
    next === null || step !== undefined ? undefined : next === "agenda" ? (
      <Button kind="primary" onPress={() => setSearch({ act: "agenda" })}>
        {say("meetings.agenda.edit")}
      </Button>
    ) : (
      <Button kind="primary" onPress={() => setSearch({ act: next })}>
        {say(`meetings.${next}`)}
      </Button>
    );
  return (
    <div className="stack-sections">
      <PageTitle title={meeting.title} part={say("meetings.title")} process={process} act={primary} words>
        <span>{say("meetings.no", { no: meeting.no })}</span>
        <span>{say(`meetings.kind.${meeting.kind}`)}</span>
        <span className="meeting-state">{say(`meetings.state.${meeting.state}`)}</span>
        <DateText value={meeting.startsAt} zone={zone} weekday withTime />
        <Link href={`/app/${process}/groups/${body?.id ?? "forum"}`}>
          <bdi>{body?.name ?? say("meetings.forumRoom")}</bdi>
        </Link>
        {meeting.calledAt === null ? null : (
          <Link href={`/p/${process}/meetings/${meeting.no}`}>{say("meetings.publicPage")}</Link>
        )}
        {meeting.state === "called" ? (
          <Link href={`/p/${process}/meetings/${meeting.no}.ics`}>{say("meetings.calendar.one")}</Link>
        ) : null}
      </PageTitle>
      {step ? (
        <Tell key={step} {...{ meeting, process, step }} onClose={() => setSearch({ act: undefined })} />
      ) : null}
      <MeetingFacts {...{ meeting, zone }} />
      {meeting.can.run && (meeting.state === "planned" || meeting.state === "called") ? (
        <div className="acts">
          <LinkButton href={`/app/${process}/meetings/${meeting.no}/change`}>
            {say("meetings.change")}
          </LinkButton>
          {meeting.state === "called" && next !== "send" && meeting.agenda.length > 0 ? (
            <Button onPress={() => setSearch({ act: "send" })}>
              {say(meeting.agendaSentAt === null ? "meetings.send" : "meetings.send.again")}
            </Button>
          ) : null}
          <Button kind="quiet" onPress={() => setSearch({ act: "cancel" })}>
            {say("meetings.cancel")}
          </Button>
        </div>
      ) : null}
      <Agenda
        {...{ meeting, process }}
        writes={act === "agenda"}
        onWrite={(write) => setSearch({ act: write ? "agenda" : undefined })}
      />
      <MeetingPapers {...{ meeting, process }} />
      <Questions {...{ meeting, process }} />
      {meeting.state === "planned" ? null : <Attendance {...{ meeting, process }} />}
      <MinutesPart {...{ meeting, process, zone }} />
    </div>
  );
}
