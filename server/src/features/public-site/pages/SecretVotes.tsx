import type { DecisionRecord } from "@accord/shared/decisions";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";

interface Props {
  readonly say: Around["say"];
  readonly row: DecisionRecord;
  readonly secret: NonNullable<DecisionRecord["secret"]>;
}

/** Of a secret ballot: totals, who voted, and reasons without names. */
export function SecretVotes({ say, row, secret }: Props): ReactNode {
  const { for: yes, against, abstain, paper } = secret;
  const consensus = row.rule !== "none" && row.rule.kind === "consensus";
  return (
    <section aria-labelledby="secret">
      <h2 id="secret">{say("ballots.secret.title")}</h2>
      <p>
        {say(consensus ? "ballots.secret.totals.consensus" : "ballots.secret.totals.counts", {
          for: yes,
          against,
          abstain,
        })}
      </p>
      {paper ? (
        <p>{say("ballots.secret.paper", { votes: paper.votes, names: paper.by.join(", ") })}</p>
      ) : null}
      <h3>{say("ballots.secret.voted")}</h3>
      <ul>
        {secret.voted.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {secret.reasons.length > 0 ? (
        <>
          <h3>{say("ballots.secret.reasons")}</h3>
          <ul>
            {secret.reasons.map((reason) => (
              <li key={reason} className="words" dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
