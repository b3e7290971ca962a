import { readChecks, readCommitment, setPlace } from "@accord/shared/commitments";
import { type FormEvent, useState } from "react";
import { issueOf, Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Details, TextField, useSay } from "../../ui/index.js";
import type { FieldSectionProps } from "./field-props.js";

/** Field 1: its number in the plan. It is given by an act, not typed into the draft. */
export function PlaceInPlan({ process, n, place, told }: FieldSectionProps) {
  const say = useSay();
  const [typed, setTyped] = useState<string>();
  const act = useAct(setPlace, {
    changes: [readCommitment, readChecks],
    onDone: () => setTyped(undefined),
  });
  const shown = typed ?? (place === null ? "" : String(place));
  const whole = /^\d{1,2}$/u.test(shown.trim()) ? Number(shown) : null;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (shown.trim() === "" || whole !== null) act.act({ params: { process, n }, body: { place: whole } });
  };
  const words = place === null ? say("commitments.place.none") : say("commitments.place.is", { place });
  if (told?.can.place !== true) {
    return (
      <>
        <p>{words}</p>
        <p className="hint">{say("commitments.place.who")}</p>
      </>
    );
  }
  const wrong = shown.trim() !== "" && whole === null ? say("commitments.place.wrong") : undefined;
  return (
    <>
      <p>{words}</p>
      <Details summary={say(place === null ? "commitments.place.give" : "commitments.place.change")}>
        <form onSubmit={send} className="stack" noValidate>
          <TextField
            name="place"
            label={say("commitments.place.label")}
            hint={say("commitments.place.hint")}
            width={4}
            inputMode="numeric"
            value={shown}
            onChange={setTyped}
            issue={wrong ?? issueOf(act.refused, "place", say)}
          />
          <Button type="submit" pending={act.pending}>
            {say("commitments.place.set")}
          </Button>
          {issueOf(act.refused, "place", say) ? null : <Refusal error={act.refused} />}
        </form>
      </Details>
    </>
  );
}
