import { type BallotPage, checkIn, type Presence, readBallot, type SeatOnRoll } from "@accord/shared/ballots";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly ballot: BallotPage;
  readonly mine: SeatOnRoll;
}

/** [Q11] Who is named as substitute votes only while the list says so; the member takes the vote back at any time. */
export function Substitute({ process, ballot, mine }: Props) {
  const say = useSay();
  const mark = useAct(checkIn, { changes: [readBallot] });
  const to = (presence: Presence) =>
    mark.act({ params: { process, ballot: ballot.id }, body: { seat: mine.seat, presence } });
  const votes = mine.presence === "by_substitute";
  if (ballot.asSubstitute)
    return votes ? null : <p>{say("ballots.vote.asSubstitute", { name: mine.name })}</p>;
  if (mine.substitute === null) return null;
  return (
    <>
      {votes ? <p>{say("ballots.vote.bySubstitute", { name: mine.substitute })}</p> : null}
      <Refusal error={mark.refused} />
      <div className="acts">
        {votes ? (
          <Button
            kind="primary"
            pending={mark.pending}
            onPress={() => to(ballot.live ? "in_person" : "absent")}
          >
            {say("ballots.vote.self")}
          </Button>
        ) : (
          <Button kind="quiet" pending={mark.pending} onPress={() => to("by_substitute")}>
            {say("ballots.vote.giveOver")}
          </Button>
        )}
      </div>
    </>
  );
}
