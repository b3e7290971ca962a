import { previewBallot } from "@accord/shared/ballots";
import { freezeVersion, readCommitment } from "@accord/shared/commitments";
import { useState } from "react";
import { useAct } from "../../connection/asking.js";
import { announce, useSay } from "../../ui/index.js";

/** What was frozen just now, as it was said. */
export interface Frozen {
  readonly said: string;
  readonly version: number;
}

/** Freezes the words of a commitment as they stand, only those that were read where a page shows a moment of them; writing goes on. */
export function useFreeze(process: string, n: number, seen: string | null = null) {
  const say = useSay();
  const [frozen, setFrozen] = useState<Frozen | null>(null);
  const { act, pending, refused } = useAct(freezeVersion, {
    changes: [readCommitment, previewBallot],
    onDone: ({ version, same }) => {
      const said = say(same ? "commitments.freeze.same" : "commitments.freeze.done", { n: version });
      setFrozen({ said, version });
      announce(said);
    },
  });
  const freeze = (inNameOf: string | null) => act({ params: { process, n }, body: { inNameOf, seen } });
  return { freeze, pending, refused, frozen };
}
