import type { BallotPage } from "@accord/shared/ballots";
import { dayText, inZone } from "@accord/shared/messages";
import { useZone } from "../../app/process.js";
import { Link, useSay } from "../../ui/index.js";

/** [Q6] Under a mixed rule: which step this ballot is, and for a vote what made dialogue exhausted. */
export function MixedStep({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const zone = useZone(process);
  if (ballot.mixed === null) return null;
  const { step, reasons, consensus } = ballot.mixed;
  return (
    <section aria-labelledby="ballot-mixed" className="stack">
      <h2 id="ballot-mixed">{say("ballots.mixed.title")}</h2>
      <p>{say(`ballots.mixed.${step.step}`)}</p>
      {consensus ? (
        <p>
          <Link href={`/app/${process}/ballots/${consensus.id}`}>
            {say("ballots.mixed.sought", { no: consensus.no })}
          </Link>
        </p>
      ) : null}
      {step.step === "vote" ? (
        <ul>
          <li>
            {say("ballots.mixed.vote.meetings", {
              meetings: step.meetings,
              date: dayText(inZone(step.openSince, zone).day),
            })}
          </li>
          <li>{say("ballots.mixed.vote.objections", { objections: step.objections })}</li>
          <li>
            {step.motion === null
              ? say("ballots.mixed.vote.agreed")
              : say("ballots.mixed.vote.motion", { no: step.motion })}
          </li>
        </ul>
      ) : null}
      {reasons === "" ? null : (
        <>
          <h3>{say("ballots.mixed.reasons")}</h3>
          <p className="words as-written" dir="auto">
            {reasons}
          </p>
        </>
      )}
    </section>
  );
}
