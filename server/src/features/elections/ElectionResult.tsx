import type { PublicElection, RoundCollege } from "@accord/shared/elections";
import type { ReactNode } from "react";
import type { Around } from "../public-site/index.js";

interface Props {
  readonly around: Around;
  readonly row: PublicElection;
}

/** Every round that is over, college by college: totals, and how the seats follow from them. */
export function ElectionResult({ around, row }: Props): ReactNode {
  const { say } = around;
  const closed = row.rounds.filter(({ closedAt }) => closedAt !== null);
  return closed.toReversed().map(({ no, colleges }) => (
    <section key={no} aria-labelledby={`round-${no}`}>
      <h2 id={`round-${no}`}>{say("elections.round", { no })}</h2>
      {colleges.map((college) => (
        <College key={college.college} round={no} {...{ around, row, college }} />
      ))}
    </section>
  ));
}

function College({
  around: { say },
  row,
  round,
  college,
}: Props & { readonly round: number; readonly college: RoundCollege }): ReactNode {
  const { result, seats, electors } = college;
  const name = row.colleges[college.college - 1]?.name ?? "";
  if (result === null) return null;
  const { votes, elected, tied, open, vacant, cast } = result;
  const outcome = (no: number) =>
    elected.includes(no) ? "elected" : tied.includes(no) ? "tied" : "not_elected";
  return (
    <>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      <p>{say("elections.result.cast", { cast, electors, seats })}</p>
      {votes.length === 0 ? (
        <p>{say("elections.result.nobody")}</p>
      ) : (
        <div className="scroll">
          <table className="election-votes">
            <caption>{say("elections.result.caption", { college: name, no: round })}</caption>
            <thead>
              <tr>
                <th scope="col">{say("elections.result.candidate")}</th>
                <th scope="col" className="figure">
                  {say("elections.result.votes")}
                </th>
                <th scope="col">{say("elections.result.outcome")}</th>
              </tr>
            </thead>
            <tbody>
              {votes.map(({ candidate, votes: count }) => {
                const of = row.applications.find(({ no }) => no === candidate);
                return (
                  <tr key={candidate}>
                    <th scope="row">
                      <bdi>{of?.nominee}</bdi>, <bdi>{of?.organisation}</bdi>
                    </th>
                    <td className="figure">{count}</td>
                    <td>{say(`elections.outcome.${outcome(candidate)}`)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {open > 0 ? <p>{say("elections.result.tie", { count: tied.length, open })}</p> : null}
      {vacant > 0 ? <p>{say("elections.vacant", { count: vacant })}</p> : null}
    </>
  );
}
