import type { BallotPage } from "@accord/shared/ballots";
import { useSay } from "../../ui/index.js";
import { blocOrder } from "./blocs.js";
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
        seats={ballot.roll.length}
        vetoDays={ballot.veto?.days ?? null}
        fallback={null}
      />
      {secret.progress ? <p>{say(`ballots.secret.progress.${secret.progress}`)}</p> : null}
      <p className="hint">{say("ballots.secret.until")}</p>
    </section>
  );
}

/** What it leaves: totals, who voted, and reasons, each by itself. */
export function SecretTotals({ ballot, secret }: { readonly ballot: BallotPage; readonly secret: Secret }) {
  const say = useSay();
  const { result } = secret;
  if (ballot.state === "not_quorate") return <p>{say("ballots.secret.uncounted")}</p>;
  if (!result) return null;
  const voted = ballot.roll.filter((line) => line.voted).map(({ name }) => name);
  const { byBloc, paper } = result;
  return (
    <>
      <h3>{say("ballots.secret.totals")}</h3>
      <p>
        {say(
          ballot.rule.kind === "consensus"
            ? "ballots.secret.totals.consensus"
            : "ballots.secret.totals.counts",
          { for: result.for, against: result.against, abstain: result.abstain },
        )}
      </p>
      {byBloc
        ? blocOrder(ballot.blocLabels).map((bloc) => (
            <p key={bloc}>
              {say("ballots.secret.totals.bloc", { label: ballot.blocLabels[bloc], ...byBloc[bloc] })}
            </p>
          ))
        : null}
      {paper ? (
        <p>{say("ballots.secret.paper", { votes: paper.votes, names: paper.by.join(", ") })}</p>
      ) : null}
      <h3>{say("ballots.secret.voted")}</h3>
      <ul>
        {voted
          .toSorted((a, b) => a.localeCompare(b))
          .map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))}
      </ul>
      {result.reasons.length > 0 ? (
        <>
          <h3>{say("ballots.secret.reasons")}</h3>
          <ul>
            {result.reasons.map((reason) => (
              <li key={reason} dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
