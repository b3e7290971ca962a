import {
  type BallotPage,
  type Choice,
  castVote,
  checkIn,
  choicesOf,
  readBallot,
} from "@accord/shared/ballots";
import { inZone, placeOf, readersTime } from "@accord/shared/messages";
import { useState } from "react";
import { useIntl } from "react-intl";
import { useZone } from "../../app/process.js";
import { issueOf, issuesOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import {
  announce,
  Button,
  ErrorSummary,
  Notice,
  RadioGroup,
  readersZone,
  TextArea,
  useSay,
} from "../../ui/index.js";

/** One's own vote: three equal rows, nothing preselected, confirmed only by the server's word (C22). */
export function VotePanel({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const mine = ballot.roll.find((line) => line.seat === ballot.mySeat);
  if (ballot.openedAt === null) return null;
  return (
    <section aria-labelledby="ballot-vote" className="stack">
      <h2 id="ballot-vote">{say("ballots.vote.title")}</h2>
      {!mine ? <p className="hint">{say("ballots.vote.noSeat")}</p> : null}
      {mine?.recused ? (
        <Notice tone="plain" title={say("ballots.vote.recused", { reason: mine.recusedReason ?? "" })} />
      ) : null}
      {mine && !mine.recused ? (
        <OwnVote key={ballot.id} process={process} ballot={ballot} mine={mine} />
      ) : null}
    </section>
  );
}

function OwnVote({
  process,
  ballot,
  mine,
}: {
  readonly process: string;
  readonly ballot: BallotPage;
  readonly mine: BallotPage["roll"][number];
}) {
  const say = useSay();
  const zone = useZone(process);
  const { locale } = useIntl();
  const [choice, setChoice] = useState<string | null>(null);
  const [reason, setReason] = useState(mine.reason ?? "");
  const [changing, setChanging] = useState(false);
  const [unchosen, setUnchosen] = useState(false);
  const params = { process, ballot: ballot.id };
  const vote = useAct(castVote, {
    changes: [readBallot],
    onDone: () => {
      setChanging(false);
      setChoice(null);
      announce(say("ballots.mine.voted"));
    },
  });
  const open = ballot.state === "open";

  if (mine.choice !== null && !changing) {
    const { time } = inZone(mine.votedAt ?? "", zone);
    const own = readersTime(mine.votedAt ?? "", zone, readersZone(), locale);
    const words = {
      choice: say(`ballots.vote.${mine.choice}`),
      time: own === undefined ? time : say("ballots.vote.time", { time, place: placeOf(zone), own }),
    };
    return (
      <Notice
        tone="good"
        title={say(open ? "ballots.vote.recorded" : "ballots.vote.recordedClosed", words)}
        acts={
          ballot.can.vote ? (
            <Button onPress={() => setChanging(true)}>{say("ballots.vote.change")}</Button>
          ) : null
        }
      >
        {mine.reason ? <p dir="auto">{mine.reason}</p> : null}
      </Notice>
    );
  }
  if (!open) return <p className="hint">{say("ballots.roll.notVoted")}</p>;
  if (ballot.live && mine.presence === "absent")
    return <ComeIn process={process} ballot={ballot} seat={mine.seat} />;

  const send = (): void => {
    setUnchosen(choice === null);
    if (choice !== null) vote.act({ params, body: { choice: choice as Choice, reason } });
  };
  const issues = unchosen
    ? [{ field: "choice", text: say("ballots.vote.choose") }]
    : issuesOf(vote.refused, say);
  return (
    <>
      <ErrorSummary issues={issues} />
      <RadioGroup
        name="choice"
        label={say("ballots.vote.legend", { no: mine.no })}
        value={choice}
        onChange={(value) => {
          setChoice(value);
          setUnchosen(false);
        }}
        issue={unchosen ? say("ballots.vote.choose") : issueOf(vote.refused, "choice", say)}
        options={choicesOf(ballot.rule).map((one) => ({ value: one, label: say(`ballots.vote.${one}`) }))}
      />
      <TextArea
        name="reason"
        label={say("ballots.vote.reason")}
        hint={say("ballots.vote.reason.hint")}
        optional={choice !== "object"}
        rows={3}
        value={reason}
        onChange={setReason}
        issue={issueOf(vote.refused, "reason", say)}
      />
      <div className="acts primary-act">
        <Button kind="primary" pending={vote.pending} onPress={send}>
          {say("ballots.vote.act")}
        </Button>
        {changing ? (
          <Button kind="quiet" onPress={() => setChanging(false)}>
            {say("ui.cancel")}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** The check-in list has this member as absent: one says so oneself, then votes. */
function ComeIn({
  process,
  ballot,
  seat,
}: {
  readonly process: string;
  readonly ballot: BallotPage;
  readonly seat: string;
}) {
  const say = useSay();
  const mark = useAct(checkIn, { changes: [readBallot] });
  const here = (presence: "in_person" | "remote") =>
    mark.act({ params: { process, ballot: ballot.id }, body: { seat, presence } });
  return (
    <>
      <p>{say("ballots.vote.absent")}</p>
      <Refusal error={mark.refused} />
      <div className="acts">
        <Button kind="primary" pending={mark.pending} onPress={() => here("in_person")}>
          {say("ballots.vote.here")}
        </Button>
        <Button pending={mark.pending} onPress={() => here("remote")}>
          {say("ballots.vote.remote")}
        </Button>
      </div>
    </>
  );
}
