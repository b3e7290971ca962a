import {
  exampleOf,
  figureWords,
  type PublicTerms,
  type TermsFigures,
  type TermsRoot,
  termsPublication,
} from "@accord/shared/forum";
import { dayText, inZone } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { RichWords } from "../RichWords.js";

interface TermsProps {
  readonly around: Around;
  readonly row: PublicTerms;
  /** Every public version, newest first. */
  readonly all: readonly PublicTerms[];
}

/** One version of the terms of reference [7.1]: whether it holds, its figures in sentences, its parts. */
export function TermsPage({ around, row, all }: TermsProps): ReactNode {
  const { say, slug, process } = around;
  const day = (at: string): string => dayText(inZone(at, process.timeZone).day);
  const title = say("termsText.version", { n: row.n });
  return (
    <Page around={around} title={title}>
      <h1>{title}</h1>
      <p className="facts">
        <strong>{say(`terms.state.${row.state}`)}</strong>{" "}
        {row.frozenAt ? <span>{say("terms.public.frozen", { date: day(row.frozenAt) })}</span> : null}{" "}
        {row.root ? <span className="code">{say("terms.public.hash", { root: row.root })}</span> : null}
      </p>
      <p className="lead">{say("terms.public.lead")}</p>
      <Standing {...{ around, row, all }} />
      <section aria-labelledby="figures">
        <h2 id="figures">{say("terms.public.figures")}</h2>
        <Figures around={around} figures={row.figures} seats={row.seats} />
        <p>{say("terms.public.rule")}</p>
      </section>
      {row.before === null ? null : <Changed around={around} row={row} before={row.before} />}
      {row.parts.length === 0 ? <p>{say("terms.public.none")}</p> : null}
      {row.parts.map(({ root, content }) => (
        <Part key={root} around={around} root={root} content={content} />
      ))}
      <section aria-labelledby="versions">
        <h2 id="versions">{say("terms.public.versions")}</h2>
        <ul className="rows">
          {all.map((one) => (
            <li key={one.n}>
              <a
                href={`/p/${slug}/${termsPublication.address(one.n)}`}
                aria-current={one.n === row.n ? "page" : undefined}
              >
                {say("terms.version", { n: one.n })}
              </a>{" "}
              {one.inForceAt && one.state === "in_force"
                ? say("terms.versions.inForce", { date: day(one.inForceAt) })
                : say(`terms.state.${one.state}`)}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

/** Before any version has a page: the figures that the process itself publishes. */
export function FiguresOnly({ around }: { readonly around: Around }): ReactNode {
  const { say, process } = around;
  const seats = process.forum.seats.filter(({ holder }) => holder !== null).length;
  return (
    <Page around={around} title={say("terms.title")}>
      <h1>{say("terms.title")}</h1>
      <p className="lead">{say("terms.public.none")}</p>
      <section aria-labelledby="figures">
        <h2 id="figures">{say("terms.public.figures")}</h2>
        <Figures around={around} figures={process.forum as TermsFigures} seats={seats} />
      </section>
    </Page>
  );
}

/** Mandate, rule and quorum in sentences, with the example of this forum's seats. */
export function Figures({
  around: { say },
  figures,
  seats,
}: {
  readonly around: Around;
  readonly figures: TermsFigures;
  readonly seats: number;
}): ReactNode {
  const { present, neededAtQuorum } = exampleOf(figures, seats);
  return (
    <>
      {figureWords(figures, seats).map(({ name, id, values }) => (
        <p key={name}>{say(id, values)}</p>
      ))}
      {neededAtQuorum === null ? null : (
        <p>
          {say(neededAtQuorum > present ? "terms.example.never" : "terms.example", {
            present,
            needed: neededAtQuorum,
          })}
        </p>
      )}
    </>
  );
}

/** Whether it holds, since when, and where the one is that does. */
function Standing({ around: { say, slug, process }, row, all }: TermsProps): ReactNode {
  const day = (at: string): string => dayText(inZone(at, process.timeZone).day);
  const now = all.find(({ state }) => state === "in_force");
  const other = now !== undefined && now.n !== row.n ? now : undefined;
  return (
    <>
      {row.state === "in_force" && row.inForceAt ? (
        <p>{say("terms.public.inForce", { date: day(row.inForceAt) })}</p>
      ) : null}
      {row.state === "put" && other ? <p>{say("terms.public.state.put", { n: other.n })}</p> : null}
      {row.state === "superseded" || row.state === "not_adopted" ? (
        <p>{say(`terms.public.state.${row.state}`)}</p>
      ) : null}
      {other ? (
        <p>
          <a href={`/p/${slug}/${termsPublication.address(other.n)}`}>{say("terms.public.latest")}</a>
        </p>
      ) : null}
      {row.decision === null ? null : (
        <p>
          <a href={`/p/${slug}/decisions/${row.decision}`}>
            {say(row.state === "not_adopted" ? "terms.public.decision.not" : "terms.public.decision", {
              n: row.decision,
            })}
          </a>
        </p>
      )}
    </>
  );
}

function Changed({
  around: { say },
  row,
  before,
}: {
  readonly around: Around;
  readonly row: PublicTerms;
  readonly before: NonNullable<PublicTerms["before"]>;
}): ReactNode {
  const was = figureWords(before.figures, row.seats);
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{say("terms.public.changed", { n: before.n })}</h2>
      {row.changed.length === 0 ? (
        <p>{say("terms.public.changed.text")}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard; the section around it is the landmark
        <div className="scroll" role="group" aria-labelledby="changed" tabIndex={0}>
          <table aria-labelledby="changed">
            <thead>
              <tr>
                <th scope="col">{say("terms.compare.figure")}</th>
                <th scope="col">{say("terms.public.was", { n: before.n })}</th>
                <th scope="col">{say("terms.public.is")}</th>
              </tr>
            </thead>
            <tbody>
              {figureWords(row.figures, row.seats)
                .filter(({ name }) => row.changed.includes(name))
                .map(({ name, id, values }) => {
                  const old = was.find((one) => one.name === name);
                  return (
                    <tr key={name}>
                      <th scope="row">{say(`terms.figure.${name}`)}</th>
                      <td>{old ? say(old.id, old.values) : null}</td>
                      <td>{say(id, values)}</td>
                    </tr>
                  );
                })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Part({
  around: { say },
  root,
  content,
}: {
  readonly around: Around;
  readonly root: TermsRoot;
  readonly content: unknown;
}): ReactNode {
  return (
    <section aria-labelledby={`part-${root}`}>
      <h2 id={`part-${root}`}>{say(`termsText.part.${root}`)}</h2>
      <RichWords content={content} />
    </section>
  );
}
