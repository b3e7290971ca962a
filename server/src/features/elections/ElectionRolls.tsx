import {
  isCandidate,
  isElector,
  isEligible,
  type PublicApplication,
  type PublicElection,
} from "@accord/shared/elections";
import type { ReactNode } from "react";
import type { Around } from "../public-site/index.js";
import { Reasons } from "./Reasons.js";

interface Props {
  readonly around: Around;
  readonly row: PublicElection;
}

/** Who stands, who votes, and who was not found eligible, each with the commission's reasons. */
export function ElectionRolls({ around, row }: Props): ReactNode {
  const { say } = around;
  const { applications, colleges, received, method } = row;
  if (applications.length === 0)
    return received === null ? null : <p>{say("elections.received", { count: received })}</p>;
  const refused = applications.filter((one) => !isEligible(one));
  return (
    <section aria-labelledby="rolls">
      <h2 id="rolls">{say(`elections.rolls.${method}`)}</h2>
      {colleges.map(({ name }, at) => {
        const own = applications.filter(({ college }) => college === at + 1);
        const electors = own.filter((one) => isElector(one));
        const candidates = own.filter((one) => isCandidate(one));
        return (
          <div key={name}>
            <h3>
              <bdi>{name}</bdi>
            </h3>
            <p>{say("elections.candidates", { count: candidates.length })}</p>
            <ul className="election-roll">
              {candidates.map((one) => (
                <Candidate key={one.no} {...{ around, one }} />
              ))}
            </ul>
            {method === "vote" ? <Electors {...{ around, electors }} /> : null}
          </div>
        );
      })}
      {refused.length === 0 ? null : (
        <>
          <h3>{say("elections.refused")}</h3>
          <ul className="election-roll">
            {refused.map((one) => (
              <li key={one.no}>
                <strong>
                  <bdi>{one.organisation}</bdi>
                </strong>
                <Said {...{ around, one }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Electors({
  around: { say },
  electors,
}: {
  readonly around: Around;
  readonly electors: readonly PublicApplication[];
}): ReactNode {
  const names = electors.toSorted((a, b) => a.organisation.localeCompare(b.organisation));
  return (
    <details>
      <summary>{say("elections.electors", { count: electors.length })}</summary>
      <ul>
        {names.map(({ no, organisation, verdict, appeal }) => (
          <li key={no}>
            <bdi>{organisation}</bdi>: <bdi>{(appeal?.answer ?? verdict).reasons}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Candidate({ around, one }: { readonly around: Around; readonly one: PublicApplication }): ReactNode {
  return (
    <li id={`application-${one.no}`}>
      <strong>
        <bdi>{one.nominee}</bdi>
      </strong>
      , <bdi>{one.organisation}</bdi>
      <Reasons words={one.statement} />
      {one.links.length === 0 ? null : (
        <ul>
          {one.links.map((link) => (
            <li key={link}>
              <a href={link} rel="nofollow noopener noreferrer">
                <bdi>{link}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Said {...{ around, one }} />
    </li>
  );
}

/** The commission's word, the appeal with its answer, and the committee's choice. */
function Said({
  around: { say },
  one: { verdict, appeal, selection },
}: {
  readonly around: Around;
  readonly one: PublicApplication;
}): ReactNode {
  return (
    <dl className="election-said">
      <dt>{say(verdict.eligible ? "elections.eligible.yes" : "elections.eligible.no")}</dt>
      <dd>
        <Reasons words={verdict.reasons} />
      </dd>
      {appeal === null ? null : (
        <>
          <dt>{say("elections.appeal")}</dt>
          <dd>
            <Reasons words={appeal.words} />
          </dd>
          <dt>{say("elections.appeal.answer")}</dt>
          <dd>
            <Reasons words={appeal.answer.reasons} />
          </dd>
        </>
      )}
      {selection === null ? null : (
        <>
          <dt>{say(selection.selected ? "elections.selected.yes" : "elections.selected.no")}</dt>
          <dd>
            <Reasons words={selection.reasons} />
          </dd>
        </>
      )}
    </dl>
  );
}
