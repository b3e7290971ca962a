import type { ProposalState } from "@accord/shared/proposals";
import { Sign, type SignName, type Tone, useSay } from "../../ui/index.js";

const signs: Record<ProposalState, { readonly sign: SignName; readonly tone: Tone }> = {
  proposed: { sign: "ring", tone: "muted" },
  in_discussion: { sign: "disc", tone: "plain" },
  shortlisted: { sign: "discTick", tone: "good" },
  not_shortlisted: { sign: "squareEmpty", tone: "other" },
};

/** The state of a proposal by shape and word. */
export function StateOf({ state }: { readonly state: ProposalState }) {
  const say = useSay();
  return (
    <span className="state-mark">
      <Sign {...signs[state]} />
      <span className="state-word">{say(`proposals.state.${state}`)}</span>
    </span>
  );
}
