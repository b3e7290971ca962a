import { type BallotPage, linesOfSecret, type SecretResult } from "@accord/shared/ballots";
import { useSay } from "../../ui/index.js";
import { RuleAhead } from "./RuleAhead.js";

type Secret = NonNullable<BallotPage["secret"]>;

/** While it is open: the rule with the numbers of the roll, and how far it is in two steps (S14). */
export function SecretProgress({ ballot, secret }: { readonly ballot: BallotPage; readonly secret: Secret }) {
  const say = useSay();
  return (
    <section aria-labelledby="ballot-rule" className="stack">
      <h2 id="ballot-rule">{say("ballots.rule.title")}</h2>
      <RuleAhead
        rule={ballot.rule}
        quorum={ballot.quorum}
        roll={ballot.roll}
        labels={ballot.blocLabels}
        veto={ballot.veto}
        fallback={null}
      />
      {secret.progress ? <p>{say(`ballots.secret.progress.${secret.progress}`)}</p> : null}
      <p className="hint">{say("ballots.secret.until")}</p>
    </section>
  );
}

interface TotalsProps {
  readonly result: SecretResult;
  /** Where no roll stands beside it. */
  readonly voted?: readonly string[];
  readonly consensus: boolean;
}

/** What it leaves: totals, who voted, and reasons, each by itself. */
export function SecretTotals({ result, voted, consensus }: TotalsProps) {
  const say = useSay();
  const { reasons } = result;
  return (
    <>
      {linesOfSecret(result, consensus).map(({ id, values }) => (
        <p key={id}>{say(id, values)}</p>
      ))}
      {voted ? (
        <>
          <h3>{say("ballots.secret.voted")}</h3>
          <ul>
            {voted.map((name) => (
              <li key={name}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {reasons.length > 0 ? (
        <>
          <h3>{say("ballots.secret.reasons")}</h3>
          <ul className="stack">
            {reasons.map((reason) => (
              <li key={reason} dir="auto" className="words">
                {reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
