import { linesOfVeto, type PublicBallot } from "@accord/shared/ballots";
import { dayText, inZone, momentText, placeOf } from "@accord/shared/messages";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";

interface VetoShownProps {
  readonly around: Around;
  readonly veto: Pick<NonNullable<PublicBallot["veto"]>, "until" | "given">;
  /** The time for it still runs, as the page was written. */
  readonly running: boolean;
}

/** [Q8] Until when a bloc may veto what passed; the veto as it explains itself; or that none came. */
export function VetoShown({ around, veto, running }: VetoShownProps): ReactNode {
  const { say, slug, process } = around;
  const { until, given } = veto;
  if (until === null) return null;
  const day = (at: string): string => dayText(inZone(at, process.timeZone).day);
  const when = say("publicSite.ballot.when", {
    moment: momentText(until, process.timeZone, process.language),
    place: placeOf(process.timeZone),
  });
  return (
    <section aria-labelledby="veto">
      <h2 id="veto">{say("ballots.veto.title")}</h2>
      {given ? (
        <>
          <p>
            {say(given.member ? "ballots.veto.given.member" : "ballots.veto.given", {
              bloc: given.label,
              name: given.by,
              member: given.member ?? "",
              date: day(given.at),
            })}
          </p>
          <dl>
            {linesOfVeto(given).map(({ name, words }) => (
              <div key={name}>
                <dt>{say(`ballots.veto.${name}`)}</dt>
                <dd className="words" dir="auto">
                  {words}
                </dd>
              </div>
            ))}
          </dl>
          <p>
            {say("ballots.veto.rework")}{" "}
            <a href={`/p/${slug}/decisions.json`}>{say("ballots.veto.entry", { no: given.entry })}</a>
          </p>
        </>
      ) : (
        <p>
          {running ? say("ballots.veto.open", { when }) : say("ballots.veto.unused", { date: day(until) })}
        </p>
      )}
    </section>
  );
}
