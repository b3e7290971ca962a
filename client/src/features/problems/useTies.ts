import { linkSheetPassage, readProblemSheet, unlinkSheetPassage } from "@accord/shared/problems";
import type { ReplyOf } from "@accord/shared/protocol";
import { useAct } from "../../connection/asking.js";
import { announce, useSay } from "../../ui/index.js";
import type { Ties } from "../drafting/LinkedContributions.js";

/** Passages of a sheet that take up contributions. */
export function useTies(process: string, { no, can }: ReplyOf<typeof readProblemSheet>): Ties | null {
  const say = useSay();
  const changes = [readProblemSheet];
  const takesUp = useAct(linkSheetPassage, {
    changes,
    onDone: (_reply, { body }) =>
      announce(say("commitments.links.done", { reference: (body as { contribution: string }).contribution })),
  });
  const unlink = useAct(unlinkSheetPassage, { changes });
  if (!can.link) return null;
  return {
    tie: (body) => takesUp.act({ params: { process, no }, body }),
    untie: (link) => unlink.act({ params: { process, no, link }, body: {} }),
    pending: takesUp.pending || unlink.pending,
    refused: takesUp.refused ?? unlink.refused,
  };
}
