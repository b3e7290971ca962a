import { ruleAhead } from "@accord/shared/ballots";
import {
  type DecisionRule,
  neededFor,
  type Quorum,
  quorumNeeded,
  type VetoHolder,
} from "@accord/shared/forum";
import { useSay } from "../../ui/index.js";

/** Rule and quorum in words with this forum's numbers. */
export function RuleAhead({
  rule,
  quorum,
  seats,
  veto,
  fallback,
}: {
  readonly rule: DecisionRule;
  readonly quorum: Quorum;
  readonly seats: number;
  readonly veto: { readonly holder: VetoHolder; readonly days: number } | null;
  /** [Q6] What may follow where consensus fails. */
  readonly fallback: DecisionRule | null;
}) {
  const say = useSay();
  const sentence = (of: DecisionRule) =>
    say(ruleAhead(of), {
      seats,
      needed: neededFor(of, { M: seats, A: seats, V: seats }),
      fraction: of.kind === "qualified" ? of.fraction : "",
    });
  const each = quorum.kind === "usual" || quorum.eachBloc;
  return (
    <>
      <p>{sentence(rule)}</p>
      {fallback === null ? null : (
        <>
          <p>{say("ballots.mixed.consensus")}</p>
          <p>
            {say("ballots.mixed.fallback")} {sentence(fallback)}
          </p>
        </>
      )}
      <p>
        {say(each ? "ballots.new.quorum" : "ballots.new.quorum.number", {
          needed: quorumNeeded(quorum, seats),
          seats,
        })}
      </p>
      {veto === null ? null : <p>{say("ballots.veto.ahead", { days: veto.days, holder: veto.holder })}</p>}
    </>
  );
}
