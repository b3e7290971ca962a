import { previewBallot } from "@accord/shared/ballots";
import { freezeVersion, readCommitment } from "@accord/shared/commitments";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { announce, Link, useSay } from "../../ui/index.js";
import { ActInName } from "../commitments/ActInName.js";
import { versionAddress } from "../commitments/frozen.js";

/** The words of a commitment are frozen without a ballot on them; writing goes on (S12). */
export function FreezeOnly({ process, n }: { readonly process: string; readonly n: number }) {
  const say = useSay();
  const params = { process, n };
  const { data: commitment } = useAsk(readCommitment, { params });
  const [frozen, setFrozen] = useState<{ readonly said: string; readonly version: number } | null>(null);
  const freeze = useAct(freezeVersion, {
    changes: [readCommitment, previewBallot],
    onDone: ({ version, same }) => {
      const said = say(same ? "commitments.freeze.same" : "commitments.freeze.done", { n: version });
      setFrozen({ said, version });
      announce(said);
    },
  });
  if (commitment === undefined || commitment.can.freeze === "no") return null;
  return (
    <div className="stack">
      <Refusal error={freeze.refused} />
      <p className="acts">
        <ActInName
          mode={commitment.can.freeze}
          coChairs={commitment.coChairs}
          pending={freeze.pending}
          kind="plain"
          onAct={(inNameOf) => freeze.act({ params, body: { inNameOf } })}
        >
          {say("commitments.freeze.only")}
        </ActInName>
      </p>
      {frozen ? (
        <p>
          {frozen.said}{" "}
          <Link href={versionAddress(process, n, frozen.version)}>
            {say("commitments.version.read", { n: frozen.version })}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
