import { linesOfMixed, type PublicBallot, ruleAhead } from "@accord/shared/ballots";
import { neededFor } from "@accord/shared/forum";
import { dayText, inZone } from "@accord/shared/messages";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";

/** [Q6] Which step of a mixed rule it is, why it comes to a vote, and the objections of a consensus that failed with their answers. */
export function MixedShown({
  around: { say, process },
  row,
}: {
  readonly around: Around;
  readonly row: PublicBallot;
}): ReactNode {
  if (!row.mixed) return null;
  const { step, fallback, reasons, consensus, objections } = row.mixed;
  const day = (at: string): string => dayText(inZone(at, process.timeZone).day);
  const lines = linesOfMixed(step, consensus, day);
  const { seats } = row;
  return (
    <section aria-labelledby="mixed">
      <h2 id="mixed">{say("ballots.mixed.title")}</h2>
      <p>{say(lines.step)}</p>
      {step.step === "consensus" ? (
        <p>
          {say("ballots.mixed.fallback")}{" "}
          {say(ruleAhead(fallback), {
            seats,
            needed: neededFor(fallback, { M: seats, A: seats, V: seats }),
            fraction: fallback.kind === "qualified" ? fallback.fraction : "",
          })}
        </p>
      ) : null}
      {lines.sought === null ? null : <p>{say(lines.sought.id, lines.sought.values)}.</p>}
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
          <p className="words lines" dir="auto">
            {reasons}
          </p>
        </>
      )}
      {objections.length === 0 ? null : (
        <>
          <h3>{say("ballots.dialogue.objections")}</h3>
          <dl>
            {objections.map(({ name, organisation, reason, answer }) => (
              <div key={`${name}, ${organisation}`}>
                <dt>
                  <bdi>{say("ballots.dialogue.by", { name, organisation })}</bdi>
                </dt>
                <dd className="words lines" dir="auto">
                  {reason}
                </dd>
                <dd>
                  {answer ? (
                    <>
                      {say("ballots.dialogue.answer")},{" "}
                      {say("ballots.dialogue.answer.by", { name: answer.by, date: day(answer.at) })}:{" "}
                      <bdi className="words">{answer.text}</bdi>
                    </>
                  ) : (
                    say("ballots.dialogue.answer.none")
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}
