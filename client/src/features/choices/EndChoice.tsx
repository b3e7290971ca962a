import { listChoices, readChoice, voidChoice } from "@accord/shared/choices";
import { EndWithReason } from "../../app/EndWithReason.js";
import { useAct } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";

/** Ends a choice without a result, with a reason. */
export function EndChoice(params: { readonly process: string; readonly no: number }) {
  const say = useSay();
  const end = useAct(voidChoice, { changes: [readChoice, listChoices] });
  return (
    <EndWithReason
      title={say("choices.end")}
      label={say("choices.end.reason")}
      hint={say("choices.end.hint")}
      pending={end.pending}
      refused={end.refused}
      onEnd={(reason) => end.act({ params, body: { reason } })}
    />
  );
}
