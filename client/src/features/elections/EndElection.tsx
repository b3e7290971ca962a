import { listElections, readElection, voidElection } from "@accord/shared/elections";
import { EndWithReason } from "../../app/EndWithReason.js";
import { useAct } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";

/** Ends an election without a result, with a reason. */
export function EndElection(params: { readonly process: string; readonly no: number }) {
  const say = useSay();
  const end = useAct(voidElection, { changes: [readElection, listElections] });
  return (
    <EndWithReason
      title={say("elections.end")}
      label={say("elections.end.reason")}
      hint={say("elections.end.hint")}
      pending={end.pending}
      refused={end.refused}
      onEnd={(reason) => end.act({ params, body: { reason } })}
    />
  );
}
