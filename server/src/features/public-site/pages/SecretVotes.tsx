import { linesOfSecret } from "@accord/shared/ballots";
import { type DecisionRecord, isByConsensus } from "@accord/shared/decisions";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";

interface Props {
  readonly say: Around["say"];
  readonly row: DecisionRecord;
  readonly secret: NonNullable<DecisionRecord["secret"]>;
}

/** Of a secret ballot: totals, who voted, and reasons without names. */
export function SecretVotes({ say, row, secret }: Props): ReactNode {
  return (
    <section aria-labelledby="secret">
      <h2 id="secret">{say("ballots.secret.title")}</h2>
      {linesOfSecret(secret, isByConsensus(row)).map(({ id, values }) => (
        <p key={id}>{say(id, values)}</p>
      ))}
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
