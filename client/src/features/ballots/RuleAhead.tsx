import { ruleAhead } from "@accord/shared/ballots";
import {
  type Bloc,
  type DecisionRule,
  moreThanHalf,
  neededFor,
  type Quorum,
  quorumNeeded,
  type VetoHolder,
} from "@accord/shared/forum";
import { useSay } from "../../ui/index.js";
import { blocOrder } from "./blocs.js";

/** Rule and quorum in words with this forum's numbers. */
export function RuleAhead({
  rule,
  quorum,
  roll,
  labels,
  veto,
  fallback,
}: {
  readonly rule: DecisionRule;
  readonly quorum: Quorum;
  /** Seats that may take part. */
  readonly roll: readonly { readonly bloc: Bloc }[];
  readonly labels: Readonly<Record<Bloc, string>>;
  readonly veto: { readonly holder: VetoHolder; readonly days: number } | null;
  /** [Q6] What may follow where consensus fails. */
  readonly fallback: DecisionRule | null;
}) {
  const say = useSay();
  const seats = roll.length;
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
      {rule.kind === "dual_majority"
        ? blocOrder(labels).map((bloc) => {
            const of = roll.filter((seat) => seat.bloc === bloc).length;
            const values = { label: labels[bloc], seats: of, needed: moreThanHalf(of) };
            return <p key={bloc}>{say("ballots.new.rule.dual_majority.bloc", values)}</p>;
          })
        : null}
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
