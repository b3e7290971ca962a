import type { BallotPage, SeatOnRoll } from "@accord/shared/ballots";
import { dayText, inZone, placeOf, readersTime } from "@accord/shared/messages";
import { useState } from "react";
import { useIntl } from "react-intl";
import { useZone } from "../../app/process.js";
import { Button, LinkButton, Notice, readersZone, useSay } from "../../ui/index.js";
import { Substitute } from "./Substitute.js";
import { VoteForm } from "./VoteForm.js";

/** One's own vote, or why one has none. */
export function VotePanel({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const mine = ballot.roll.find((line) => line.seat === ballot.mySeat);
  if (ballot.openedAt === null) return null;
  return (
    <section aria-labelledby="ballot-vote" className="stack">
      <h2 id="ballot-vote">
        {mine && ballot.asSubstitute
          ? say("ballots.vote.title.inPlace", { no: mine.no, name: mine.name })
          : say("ballots.vote.title")}
      </h2>
      {!mine ? <p className="hint">{say("ballots.vote.noSeat")}</p> : null}
      {mine?.recused ? (
        <Notice
          tone="plain"
          title={say("ballots.vote.recused", {
            seat: inPlaceOf(ballot, mine),
            reason: mine.recusedReason ?? "",
          })}
        />
      ) : null}
      {mine && !mine.recused ? (
        <OwnVote key={ballot.id} process={process} ballot={ballot} mine={mine} />
      ) : null}
    </section>
  );
}

interface OwnProps {
  readonly process: string;
  readonly ballot: BallotPage;
  readonly mine: SeatOnRoll;
}

function OwnVote({ process, ballot, mine }: OwnProps) {
  const say = useSay();
  const [changing, setChanging] = useState(false);
  if (mine.voted && !changing)
    return <Recorded process={process} ballot={ballot} mine={mine} onChange={() => setChanging(true)} />;
  if (ballot.state !== "open")
    return (
      <p className="hint">{say(ballot.secret ? "ballots.secret.didNotVote" : "ballots.roll.notVoted")}</p>
    );
  if (ballot.statementsMissing)
    return (
      <Notice
        tone="plain"
        title={say("ballots.vote.unsigned")}
        acts={
          <LinkButton kind="primary" href={`/app/${process}/people/statement?to=ballots/${ballot.id}`}>
            {say("ballots.vote.sign")}
          </LinkButton>
        }
      />
    );
  const votes = (mine.presence === "by_substitute") === ballot.asSubstitute;
  return (
    <>
      {votes ? (
        <VoteForm
          process={process}
          ballot={ballot}
          mine={mine}
          onDone={() => setChanging(false)}
          onCancel={changing ? () => setChanging(false) : null}
        />
      ) : null}
      <Substitute process={process} ballot={ballot} mine={mine} />
    </>
  );
}

/** [Q11] The seat that somebody else holds and one votes for; 0 where it is one's own. */
const inPlaceOf = ({ asSubstitute }: BallotPage, { no }: SeatOnRoll): number => (asSubstitute ? no : 0);

/** By name what was voted and when; in secret only that it was. */
function Recorded({ process, ballot, mine, onChange }: OwnProps & { readonly onChange: () => void }) {
  const say = useSay();
  const zone = useZone(process);
  const { locale } = useIntl();
  const open = ballot.state === "open";
  const { time } = inZone(mine.votedAt ?? ballot.openedAt ?? "", zone);
  const own = mine.votedAt === null ? undefined : readersTime(mine.votedAt, zone, readersZone(), locale);
  const until = ballot.live || ballot.closesAt === null ? null : inZone(ballot.closesAt, zone);
  const words = {
    seat: inPlaceOf(ballot, mine),
    choice: mine.choice === null ? "" : say(`ballots.vote.${mine.choice}`),
    time: own === undefined ? time : say("ballots.vote.time", { time, place: placeOf(zone), own }),
  };
  const title = ballot.secret
    ? say("ballots.secret.recorded")
    : until !== null && open
      ? say("ballots.vote.recordedUntil", { ...words, until: `${dayText(until.day)}, ${until.time}` })
      : say(open ? "ballots.vote.recorded" : "ballots.vote.recordedClosed", words);
  return (
    <Notice
      tone={ballot.secret ? "plain" : "good"}
      title={title}
      acts={ballot.can.vote ? <Button onPress={onChange}>{say("ballots.vote.change")}</Button> : null}
    >
      {ballot.secret && open ? <p>{say("ballots.secret.recordedOpen")}</p> : null}
      {mine.reason ? <p dir="auto">{mine.reason}</p> : null}
    </Notice>
  );
}
