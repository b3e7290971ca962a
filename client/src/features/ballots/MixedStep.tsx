import { type BallotPage, linesOfMixed } from "@accord/shared/ballots";
import { dayText, inZone } from "@accord/shared/messages";
import { useZone } from "../../app/process.js";
import { Link, useSay } from "../../ui/index.js";

/** [Q6] Under a mixed rule: which step this ballot is, and for a vote what made dialogue exhausted. */
export function MixedStep({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const zone = useZone(process);
  if (ballot.mixed === null) return null;
  const { step, reasons, consensus } = ballot.mixed;
  const lines = linesOfMixed(step, consensus?.no ?? null, (at) => dayText(inZone(at, zone).day));
  return (
    <section aria-labelledby="ballot-mixed" className="stack">
      <h2 id="ballot-mixed">{say("ballots.mixed.title")}</h2>
      <p>{say(lines.step)}</p>
      {consensus && lines.sought ? (
        <p>
          <Link href={`/app/${process}/ballots/${consensus.id}`}>
            {say(lines.sought.id, lines.sought.values)}
          </Link>
        </p>
      ) : null}
      {lines.grounds.length > 0 ? (
        <ul>
          {lines.grounds.map(({ id, values }) => (
            <li key={id}>{say(id, values)}</li>
          ))}
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
