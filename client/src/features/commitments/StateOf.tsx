import type { CommitmentState } from "@accord/shared/commitments";
import { Sign, type SignName, type Tone, useSay } from "../../ui/index.js";

const signs: Record<CommitmentState, { readonly sign: SignName; readonly tone: Tone }> = {
  drafting: { sign: "sheet", tone: "plain" },
  open_for_comment: { sign: "sheetGlobe", tone: "plain" },
  revised: { sign: "sheetNumber", tone: "plain" },
  in_plan: { sign: "squareFull", tone: "good" },
  not_in_plan: { sign: "squareEmpty", tone: "other" },
  withdrawn: { sign: "ring", tone: "muted" },
};

/** The state of a commitment by shape and word. */
export function StateOf({ state }: { readonly state: CommitmentState }) {
  const say = useSay();
  return (
    <span className="state-mark">
      <Sign {...signs[state]} />
      <span className="state-word">{say(`commitments.state.${state}`)}</span>
    </span>
  );
}
