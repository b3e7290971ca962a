import { readCommitment } from "@accord/shared/commitments";
import { Refusal } from "../../app/Refusal.js";
import { useAsk, useAskAgain } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { ActInName } from "../commitments/ActInName.js";
import { FrozenNow } from "../commitments/FrozenNow.js";
import { useFreeze } from "../commitments/useFreeze.js";

interface Props {
  readonly process: string;
  readonly n: number;
  /** Hash of the words that were read. */
  readonly seen: string;
}

/** The words of a commitment are frozen without a ballot on them; writing goes on (S12). */
export function FreezeOnly({ process, n, seen }: Props) {
  const say = useSay();
  const { data: commitment } = useAsk(readCommitment, { params: { process, n } });
  const { freeze, pending, refused, frozen } = useFreeze(process, n, seen);
  useAskAgain(refused, "commitments");
  if (commitment === undefined || commitment.can.freeze === "no") return null;
  return (
    <div className="stack">
      <Refusal error={refused} />
      <p className="acts">
        <ActInName
          mode={commitment.can.freeze}
          coChairs={commitment.coChairs}
          pending={pending}
          kind="plain"
          onAct={freeze}
        >
          {say("commitments.freeze.only")}
        </ActInName>
      </p>
      <FrozenNow {...{ process, n, frozen }} />
    </div>
  );
}
