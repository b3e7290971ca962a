import type { ChoicePlace } from "@accord/shared/choices";
import { scale } from "@accord/shared/problems";
import type { PublicProposal, PublicSolution } from "@accord/shared/proposals";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";

export function ProposalList({
  around,
  rows,
}: {
  readonly around: Around;
  readonly rows: readonly PublicProposal[];
}): ReactNode {
  const { say, slug } = around;
  return (
    <Page around={around} title={say("publicSite.proposals")}>
      <h1>{say("publicSite.proposals")}</h1>
      {rows.length === 0 ? <p>{say("publicSite.none.proposals")}</p> : null}
      <ol className="cards">
        {rows.map((row) => (
          <li key={row.reference}>
            <h2>
              <a href={`/p/${slug}/proposals/${row.reference}`}>
                <bdi>{row.title}</bdi>
              </a>
            </h2>
            <p className="facts">
              <span className="code">{row.reference}</span>{" "}
              <span>{say(`publicSite.proposal.state.${row.state}`)}</span>{" "}
              {row.group ? <bdi>{row.group}</bdi> : null}
            </p>
          </li>
        ))}
      </ol>
    </Page>
  );
}

export function ProposalPage({
  around,
  row,
  places,
}: {
  readonly around: Around;
  readonly row: PublicProposal;
  /** In the results of public choices. */
  readonly places: readonly ChoicePlace[];
}): ReactNode {
  const { say, slug } = around;
  return (
    <Page around={around} title={`${row.reference} ${row.title}`}>
      <p className="code">{row.reference}</p>
      <h1>
        <bdi>{row.title}</bdi>
      </h1>
      <p className="facts">
        <strong>{say(`publicSite.proposal.state.${row.state}`)}</strong>{" "}
        {row.decision === null ? null : (
          <a href={`/p/${slug}/decisions/${row.decision}`}>
            {say("publicSite.proposal.decision", { no: row.decision })}
          </a>
        )}
      </p>
      {row.reasons ? (
        <Said id="reasons" title={say("publicSite.proposal.reasons")} words={row.reasons} />
      ) : null}
      <Said id="problem" title={say("publicSite.proposal.problem")} words={row.problem} />
      <Said id="asked" title={say("publicSite.proposal.asked")} words={row.asked} />
      <Places {...{ around, places }} />
      <Solutions {...{ say }} solutions={row.solutions ?? []} />
      {row.contributions.length > 0 ? (
        <section aria-labelledby="from">
          <h2 id="from">{say("publicSite.proposal.from")}</h2>
          <References slug={slug} references={row.contributions} />
        </section>
      ) : null}
    </Page>
  );
}

/** [Q30] What many people said of it: advice that the final choice considers. */
function Places({
  around: { say, slug },
  places,
}: {
  readonly around: Around;
  readonly places: readonly ChoicePlace[];
}): ReactNode {
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="choices">
      <h2 id="choices">{say("choices.places")}</h2>
      <ul className="rows">
        {places.map(({ no, place, of, votes, category }) => (
          <li key={no}>
            <a href={`/p/${slug}/choices/${no}`}>
              {category === null
                ? say("choices.place", { no, place, of, votes })
                : say("choices.place.category", { no, place, of, votes, category })}
            </a>
          </li>
        ))}
      </ul>
      <p>{say("choices.places.advisory")}</p>
    </section>
  );
}

interface SolutionsProps {
  readonly say: Around["say"];
  readonly solutions: readonly PublicSolution[];
}

/** What a working group selected and did not, with reasons and scores [4.4, 4.5]. */
const Solutions = ({ say, solutions }: SolutionsProps): ReactNode =>
  solutions.length === 0 ? null : (
    <section aria-labelledby="solutions">
      <h2 id="solutions">{say("publicSite.proposal.solutions")}</h2>
      <ul className="cards">
        {solutions.map(({ title, kind, outcome, reasons, score }) => (
          <li key={`${title} ${reasons}`}>
            <h3>
              <bdi>{title}</bdi>
            </h3>
            <p className="facts">
              <strong>{say(`publicSite.proposal.solution.${outcome}`)}</strong>{" "}
              {kind ? <span>{say(`problems.kind.${kind}`)}</span> : null}{" "}
              {score ? (
                <span>{say("publicSite.proposal.solution.score", { ...score, scale: scale.most })}</span>
              ) : null}
            </p>
            <p className="words lines" dir="auto">
              {reasons}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );

export function References({
  slug,
  references,
}: {
  readonly slug: string;
  readonly references: readonly string[];
}): ReactNode {
  return (
    <ul className="references">
      {references.map((reference) => (
        <li key={reference}>
          <a
            className="code"
            href={`/p/${slug}/${reference.startsWith("P-") ? "proposals" : "contributions"}/${reference}`}
          >
            {reference}
          </a>
        </li>
      ))}
    </ul>
  );
}

interface SaidProps {
  readonly id: string;
  readonly title: string;
  readonly words: string;
}

const Said = ({ id, title, words }: SaidProps): ReactNode => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <p className="words lines" dir="auto">
      {words}
    </p>
  </section>
);
