import {
  CoverageBars,
  DateText,
  Deadline,
  Details,
  Identity,
  Name,
  NeededBar,
  Reference,
  StateMark,
  Stations,
} from "../index.js";
import { stateNames } from "../StateMark.js";

export function StatesPart() {
  return (
    <section className="stack">
      <h2>States</h2>
      <ul className="acts">
        {stateNames.map((state) => (
          <li key={state}>
            <StateMark state={state} values={{ days: 26, version: 4, time: "14:02", count: 3 }} />
          </li>
        ))}
      </ul>
      <p className="acts">
        {(["for", "against", "abstain", "notVoted"] as const).map((state) => (
          <StateMark key={state} state={state} shape="square" />
        ))}
        <StateMark state="vacant" shape="square" />
        <StateMark state="for" struck label="Recused" />
      </p>
      <p className="acts">
        {Array.from({ length: 14 }, (_, at) => (
          <Identity key={at} name={`Person ${String.fromCharCode(65 + at)}`} author={at + 1} short />
        ))}
        <Identity name="María Fernández" detail="Clinic patients’ group" />
      </p>
      <p>
        <Reference>C-0143</Reference> by <Name>جمعية المرضى</Name>, <DateText value="2026-11-12" />
      </p>
      <p>
        <Deadline
          instant="2026-12-11T22:00:00Z"
          zone="America/Lima"
          ownZone="Europe/Madrid"
          now="2026-12-08T12:00:00Z"
        />
      </p>
    </section>
  );
}

export function FiguresPart() {
  return (
    <section className="stack">
      <h2>Figures</h2>
      <NeededBar label={<StateMark state="for" />} have={5} needed={8} of={12} />
      <NeededBar label={<StateMark state="civilSociety" />} have={4} needed={4} of={6} />
      <CoverageBars
        caption="Two thirds answered; Health waits longest."
        rows={[
          { label: "All", included: 312, includedWithChanges: 120, notIncluded: 180, noResponse: 291 },
          { label: "Health", included: 12, includedWithChanges: 20, notIncluded: 8, noResponse: 61 },
        ]}
      />
      <Stations
        label="Where C-0143 is"
        stations={[
          { id: "1", what: "Received", standing: "done", day: "2026-11-12", href: "/gallery" },
          { id: "2", what: "Theme: Health", standing: "done", day: "2026-11-13" },
          { id: "3", what: "Proposal P-12", standing: "done", day: "2026-11-20", href: "/gallery" },
          { id: "4", what: "Commitment 7, field 17", standing: "current", children: "Milestone 3" },
          { id: "5", what: "Ballot", standing: "waiting" },
          { id: "6", what: "Decision", standing: "waiting" },
          { id: "7", what: "Response", standing: "waiting" },
        ]}
      />
      <Details summary="How it passes">
        <p>Passes if at least 8 of the 12 active members vote for it (two-thirds). 5 have so far.</p>
      </Details>
    </section>
  );
}
