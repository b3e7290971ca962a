import { factsOf, type WholeMeeting } from "@accord/shared/meetings";
import type { ReactNode } from "react";
import { Link, useSay } from "../../ui/index.js";

/** When, where, for whom, and what was told when; what nobody said is left out. */
export function MeetingFacts({ meeting, zone }: { readonly meeting: WholeMeeting; readonly zone: string }) {
  const say = useSay();
  const { from, to, state, cancelledReason } = meeting;
  return (
    <dl className="meeting-facts">
      <Fact term={say("meetings.facts")}>{say("meetings.when", { from, to })}</Fact>
      {factsOf(meeting, zone, say).map(({ term, said, links }) => (
        <Fact key={term} term={term}>
          {links ? <Link href={said}>{said}</Link> : said}
        </Fact>
      ))}
      {state === "cancelled" ? (
        <Fact term={say("meetings.state.cancelled")}>
          {say("meetings.fact.cancelled", { reason: cancelledReason })}
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}
