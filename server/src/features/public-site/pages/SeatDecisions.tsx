import type { SeatDecisionShown } from "@accord/shared/forum";
import { dayText, inZone } from "@accord/shared/messages";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";

/** [Q22] Renewals and sanctions with their reasons, the record of each, and what the member says of it. */
export function SeatDecisions({
  around: { say, slug, process },
  decisions,
}: {
  readonly around: Around;
  readonly decisions: readonly SeatDecisionShown[];
}): ReactNode {
  return (
    <section aria-labelledby="seat-decisions">
      <h2 id="seat-decisions">{say("forum.decisions")}</h2>
      <ul>
        {decisions.map(({ kind, name, seat, until, decision, decidedAt, answer, reasons }) => (
          <li key={decision}>
            <p>
              {say(`forum.decided.${kind}`, { name, no: seat, date: until === null ? "" : dayText(until) })}
            </p>
            <p dir="auto">{reasons}</p>
            {answer === null ? null : <p dir="auto">{say("forum.decisions.answer", { name, answer })}</p>}
            <p>
              <a href={`/p/${slug}/decisions/${decision}`}>
                {say("forum.decisions.record", {
                  n: decision,
                  date: dayText(inZone(decidedAt, process.timeZone).day),
                })}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
