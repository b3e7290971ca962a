import { type BallotPage, checkIn, readBallot } from "@accord/shared/ballots";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, useSay } from "../../ui/index.js";

/** The check-in list has this member as absent: one says so oneself, then votes. */
export function ComeIn({
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
