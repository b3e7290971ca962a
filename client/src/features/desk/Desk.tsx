import { type BallotRow, listBallots, readBallot } from "@accord/shared/ballots";
import { listMeetings, readMeeting, type WholeMeeting } from "@accord/shared/meetings";
import { useState } from "react";
import { useProcess, useSearch } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { EmptyState, LinkButton, PageTitle, Select, useSay } from "../../ui/index.js";
import { BallotAtDesk } from "./BallotAtDesk.js";
import { DeskAgenda } from "./DeskAgenda.js";
import { ItemOnDesk } from "./ItemOnDesk.js";
import { MinutesLine } from "./MinutesLine.js";
import { nearest } from "./nearest.js";
import "../ballots/ballot.css";
import "./desk.css";

/** S15: what is decided in a meeting, run from one place: agenda, roll call, ballot, minutes. */
export default function Desk() {
  const say = useSay();
  const process = useProcess() ?? "";
  const [{ meeting: chosen }, setSearch] = useSearch();
  const asked = useAsk(listMeetings, { params: { process } });
  return (
    <>
      <PageTitle title={say("desk.title")} process={process} />
      <Reply asked={asked}>
        {({ meetings, now }) => {
          const called = meetings.filter(({ state }) => state === "called" || state === "held");
          const no = Number(chosen) || nearest(called, now)?.no;
          if (no === undefined)
            return (
              <EmptyState text={say("desk.none")}>
                <LinkButton href={`/app/${process}/meetings`}>{say("desk.none.way")}</LinkButton>
              </EmptyState>
            );
          return (
            <>
              <div className="desk-meeting">
                <Select
                  name="meeting"
                  label={say("desk.meeting")}
                  value={String(no)}
                  onChange={(meeting) => setSearch({ meeting, item: undefined, ballot: undefined })}
                  options={called.map((one) => ({ id: String(one.no), label: one.title }))}
                />
              </div>
              <OfMeeting key={no} process={process} no={no} />
            </>
          );
        }}
      </Reply>
    </>
  );
}

function OfMeeting({ process, no }: { readonly process: string; readonly no: number }) {
  const meeting = useAsk(readMeeting, { params: { process, no } });
  const ballots = useAsk(listBallots, { params: { process } });
  return (
    <Reply asked={meeting}>
      {(whole) => (
        <Reply asked={ballots}>
          {({ ballots: all }) => <Whole process={process} meeting={whole} ballots={all} />}
        </Reply>
      )}
    </Reply>
  );
}

interface WholeProps {
  readonly process: string;
  readonly meeting: WholeMeeting;
  readonly ballots: readonly BallotRow[];
}

function Whole({ process, meeting, ballots }: WholeProps) {
  const say = useSay();
  const [search, setSearch] = useSearch();
  const known = (id: string | null | undefined) => meeting.agenda.find((one) => one.id === id);
  const item = known(search.item) ?? known(meeting.course?.on) ?? meeting.agenda[0];
  const running = ballots.filter(({ live, state }) => live && (state === "draft" || state === "open"));
  const ended = ballots.filter(
    ({ live, closedAt }) => live && closedAt !== null && closedAt >= meeting.startsAt,
  );
  const ofItem = item?.about?.kind === "ballot" ? item.about.tail.split("/").at(-1) : undefined;
  // A question that has just ended stays where it is: its result is still to be shown.
  const [kept, keep] = useState<string>();
  const first = running[0] ?? ended[0];
  if (kept === undefined && first !== undefined) keep(first.id);
  const ballot = search.ballot ?? ofItem ?? kept;
  const choice = [
    ...running,
    ...ended,
    ...ballots.filter(({ id }) => id === ballot && ![...running, ...ended].some((one) => one.id === id)),
  ];
  return (
    <div className="desk">
      <p className="desk-narrow hint">{say("desk.narrow")}</p>
      <div className="desk-wide">
        <DeskAgenda
          {...{ process, meeting }}
          chosen={item?.id}
          onChoose={(id) => {
            keep(undefined);
            setSearch({ item: id, ballot: undefined });
          }}
        />
      </div>
      <div className="desk-now stack">
        {item ? (
          <div className="desk-wide">
            <ItemOnDesk {...{ process, meeting, item }} />
          </div>
        ) : null}
        {choice.length > 1 ? (
          <Select
            name="ballot"
            label={say("desk.ballot")}
            value={ballot ?? ""}
            onChange={(one) => setSearch({ ballot: one })}
            options={choice.map(({ id, question }) => ({ id, label: question }))}
          />
        ) : null}
        {ballot === undefined ? (
          <p className="hint">{say("desk.ballots.none")}</p>
        ) : (
          <OfBallot key={ballot} process={process} id={ballot} />
        )}
        {meeting.can.run ? (
          <div className="desk-wide">
            <MinutesLine {...{ process, meeting }} />
          </div>
        ) : null}
      </div>
    </div>
  );
}

function OfBallot({ process, id }: { readonly process: string; readonly id: string }) {
  const asked = useAsk(readBallot, { params: { process, ballot: id } });
  return <Reply asked={asked}>{(ballot) => <BallotAtDesk process={process} ballot={ballot} />}</Reply>;
}
