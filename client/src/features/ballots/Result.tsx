import {
  type BallotPage,
  decidesNothing,
  leavesAllAsItWas,
  placeAmendment,
  readBallot,
  resultWord,
  saidSteps,
  stateWord,
} from "@accord/shared/ballots";
import type { MessageId } from "@accord/shared/messages";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { Button, Link, LinkButton, Notice, useSay } from "../../ui/index.js";
import { SecretTotals } from "./SecretBallot.js";

const effectOf = ({ state, effect, mixed, result, subject }: BallotPage) => {
  if (decidesNothing(mixed?.step ?? null, result))
    return mixed?.step.step === "motion" ? "motion" : mixed?.dialogue?.vote?.result ? "voted" : "dialogue";
  if (leavesAllAsItWas(subject, result)) return "none";
  return state === "in_veto_window" ? "veto" : state === "vetoed" ? "vetoed" : effect;
};

/** Words that passed and could not be placed by themselves: where they belong, and that they stand there now. */
function ToBePlaced({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const placed = useAct(placeAmendment, { changes: [readBallot] });
  const path = ballot.text?.parts[0]?.path;
  return (
    <>
      <Refusal error={placed.refused} />
      <p className="acts">
        {path ? <LinkButton href={path}>{say("ballots.place.open")}</LinkButton> : null}
        <Button
          pending={placed.pending}
          onPress={() => placed.act({ params: { process, ballot: ballot.id }, body: {} })}
        >
          {say("ballots.place.done")}
        </Button>
      </p>
    </>
  );
}

/** The result sentence, then the arithmetic as numbered lines with the figures put in (S13). */
export function Result({ process, ballot }: { readonly process: string; readonly ballot: BallotPage }) {
  const say = useSay();
  const figures = ballot.figures;
  const sentence =
    ballot.state === "void" || ballot.state === "withdrawn"
      ? say(`ballots.result.${ballot.state}`, { reason: ballot.voidReason ?? "" })
      : ballot.state === "not_quorate"
        ? say("ballots.result.not_quorate", {
            present: figures?.present ?? 0,
            seats: figures?.seats ?? 0,
            needed: figures?.quorumNeeded ?? 0,
          })
        : say(stateWord({ ...ballot, state: ballot.state === "vetoed" ? "vetoed" : "closed" }));
  const decided = ballot.result !== null;
  const isDecided = ballot.result !== null && resultWord(ballot.rule, ballot.result) !== "no_consensus";
  return (
    <section aria-labelledby="ballot-result" className="stack">
      <h2 id="ballot-result">{say("ballots.result.title")}</h2>
      <Notice tone="plain" title={sentence}>
        {isDecided && ballot.state !== "vetoed" ? (
          <p>
            {say(ballot.mandate === "advisory" ? "ballots.result.recommended" : "ballots.result.decided")}
          </p>
        ) : null}
        {decided ? <p className="hint">{say(`ballots.result.effect.${effectOf(ballot)}`)}</p> : null}
        {ballot.effect === "to_be_placed" ? <ToBePlaced process={process} ballot={ballot} /> : null}
        {ballot.decision !== null ? (
          <p>
            <Link href={`/app/${process}/decisions/${ballot.decision}`}>
              {say("ballots.result.decision", { no: ballot.decision })}
            </Link>
          </p>
        ) : null}
      </Notice>
      {ballot.secret && ballot.state === "not_quorate" ? <p>{say("ballots.secret.uncounted")}</p> : null}
      {ballot.secret?.result ? (
        <SecretTotals result={ballot.secret.result} consensus={ballot.rule.kind === "consensus"} />
      ) : null}
      {ballot.steps.length > 0 ? (
        <>
          <h3>{say("ballots.steps")}</h3>
          <ol className="numbered">
            {saidSteps(ballot.steps, ballot.blocLabels).map(({ id, values }) => (
              <li key={`${id}-${String(values.bloc ?? "")}`}>{say(id as MessageId, values)}</li>
            ))}
          </ol>
        </>
      ) : null}
    </section>
  );
}
