import { type CommitmentPage, linkPassage, readCommitment, unlinkPassage } from "@accord/shared/commitments";
import { useAct } from "../../connection/asking.js";
import { announce, useSay } from "../../ui/index.js";
import type { Ties } from "../drafting/LinkedContributions.js";

/** Passages of a commitment that answer contributions. */
export function useTies(process: string, { n, can }: CommitmentPage): Ties | null {
  const say = useSay();
  const changes = [readCommitment];
  const answers = useAct(linkPassage, {
    changes,
    onDone: (_reply, { body }) =>
      announce(say("commitments.links.done", { reference: (body as { contribution: string }).contribution })),
  });
  const unlink = useAct(unlinkPassage, { changes });
  if (!can.link) return null;
  return {
    tie: (body) => answers.act({ params: { process, n }, body }),
    untie: (link) => unlink.act({ params: { process, n, link }, body: {} }),
    pending: answers.pending || unlink.pending,
    refused: answers.refused ?? unlink.refused,
  };
}
