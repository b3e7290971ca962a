import { ruleAhead } from "@accord/shared/ballots";
import { type DecisionRule, neededFor, type Quorum, quorumNeeded } from "@accord/shared/forum";
import { useSay } from "../../ui/index.js";

/** Rule and quorum in words with this forum's numbers. */
export function RuleAhead({
  rule,
  quorum,
  seats,
  vetoDays,
}: {
  readonly rule: DecisionRule;
  readonly quorum: Quorum;
  readonly seats: number;
  readonly vetoDays: number | null;
}) {
  const say = useSay();
  const needed = neededFor(rule, { M: seats, A: seats, V: seats });
  const fraction = rule.kind === "qualified" ? rule.fraction : "";
  const each = quorum.kind === "usual" || quorum.eachBloc;
  return (
    <>
      <p>{say(ruleAhead(rule), { seats, needed, fraction })}</p>
      <p>
        {say(each ? "ballots.new.quorum" : "ballots.new.quorum.number", {
          needed: quorumNeeded(quorum, seats),
          seats,
        })}
      </p>
      {vetoDays === null ? null : <p>{say("ballots.veto.ahead", { days: vetoDays })}</p>}
    </>
  );
}
