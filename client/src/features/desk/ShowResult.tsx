import { type BallotPage, readBallot, showResult } from "@accord/shared/ballots";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, useSay } from "../../ui/index.js";

/** The wall of the room keeps what came out to itself until it is shown from here. */
export function ShowResult({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const { id, shown } = ballot;
  const show = useAct(showResult, {
    changes: [readBallot],
    onDone: () => announce(say(shown ? "desk.show.hidden" : "desk.show.done")),
  });
  return (
    <>
      <Refusal error={show.refused} />
      <Button
        pending={show.pending}
        onPress={() => show.act({ params: { process, ballot: id }, body: { shown: !shown } })}
      >
        {say(shown ? "desk.show.hide" : "desk.show")}
      </Button>
    </>
  );
}
