import { type CommitmentPage, markReady, readCommitment, takeReadyBack } from "@accord/shared/commitments";
import { readHome } from "@accord/shared/home";
import { dayText, inZone } from "@accord/shared/messages";
import { useZone } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly commitment: Pick<CommitmentPage, "n" | "ready" | "can">;
}

/** The act of who writes a draft and puts nothing to a ballot (S10): the co-chairs see at Home that they can. */
export function MarkReady({ process, commitment: { n } }: Props) {
  const say = useSay();
  const mark = useAct(markReady, {
    changes: [readCommitment, readHome],
    onDone: () => announce(say("commitments.ready.done")),
  });
  return (
    <>
      <Refusal error={mark.refused} />
      <Button
        kind="primary"
        pending={mark.pending}
        onPress={() => mark.act({ params: { process, n }, body: {} })}
      >
        {say("commitments.ready.act")}
      </Button>
    </>
  );
}

/** Since when it waits for a ballot, and the way back for who writes it. */
export function ReadySince({ process, commitment: { n, ready, can } }: Props) {
  const say = useSay();
  const zone = useZone(process);
  const back = useAct(takeReadyBack, { changes: [readCommitment, readHome] });
  if (ready === null) return null;
  return (
    <>
      <Refusal error={back.refused} />
      <p className="acts">
        <span>
          {say("commitments.ready.since", { name: ready.by, date: dayText(inZone(ready.at, zone).day) })}
        </span>
        {can.markReady ? (
          <Button
            kind="quiet"
            pending={back.pending}
            onPress={() => back.act({ params: { process, n }, body: {} })}
          >
            {say("commitments.ready.back")}
          </Button>
        ) : null}
      </p>
    </>
  );
}
