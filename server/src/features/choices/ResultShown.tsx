import {
  type ChoiceTally,
  figureColumns,
  figuresOf,
  leadersOf,
  linesOfCount,
  type PublicChoice,
  placeLine,
  sumOf,
  type TalliedGroup,
  tiesOf,
} from "@accord/shared/choices";
import type { ReactNode } from "react";
import type { Around } from "../public-site/index.js";
import { Told } from "./VoteForm.js";

interface ResultProps {
  readonly around: Around;
  readonly row: PublicChoice;
  readonly tally: ChoiceTally;
  /** Addresses of options that have a public page. */
  readonly there: ReadonlySet<string>;
}

/** Where the thing is read that an option stands for. */
export const addressOf = ({ about }: PublicChoice["options"][number]): string[] =>
  about === null || about.kind === "theme" ? [] : [`${about.kind}s/${about.ref}`];

/** What it came to: in order, with the sum behind each place, how it was counted, and as a table. Advice, never a decision. */
export function ResultShown(props: ResultProps): ReactNode {
  const { around, row, tally } = props;
  const { say, slug } = around;
  const files = `/p/${slug}/choices/${row.no}/result`;
  return (
    <section aria-labelledby="result">
      <h2 id="result">{say(`choices.result.recommended.${row.rule.kind}`)}</h2>
      <p>{say("choices.about.advisory")}</p>
      {tally.valid === 0 ? <p>{say("choices.result.none")}</p> : null}
      {tally.groups.map((group) => (
        <Group key={group.category} {...props} group={group} />
      ))}
      <Counted {...props} />
      <details>
        <summary>{say("choices.result.table")}</summary>
        <ResultTable {...props} />
      </details>
      <h3>{say("choices.result.files")}</h3>
      <ul className="files">
        <li>
          <a href={`${files}.csv`}>CSV</a>
        </li>
        <li>
          <a href={`${files}.json`}>JSON</a>
        </li>
      </ul>
    </section>
  );
}

function Group({
  around,
  row,
  tally,
  there,
  group,
}: ResultProps & { readonly group: TalliedGroup }): ReactNode {
  const { say, slug } = around;
  const most = Math.max(1, ...group.options.map(({ total }) => total));
  const leaders = leadersOf(group);
  const isTied = tiesOf(row, tally).includes(group);
  return (
    <>
      {group.category === null ? null : (
        <h3>
          <bdi>{group.category}</bdi>
        </h3>
      )}
      {row.rule.kind === "one_per_category" && leaders.length === 0 ? (
        <p>{say("choices.result.nobody")}</p>
      ) : null}
      <ol className="choice-result">
        {group.options.map((one) => {
          const option = row.options[one.option - 1];
          const place = placeLine(group, one);
          return option === undefined ? null : (
            <li key={one.option}>
              <p className="facts">
                <span>{say(place.id, place.values)}</span>
                {group.category !== null && leaders.includes(one.option) ? (
                  <strong>{say(isTied ? "choices.result.tied" : "choices.result.leads")}</strong>
                ) : null}
              </p>
              <Told {...option} no={one.option} />
              {addressOf(option)
                .filter((address) => there.has(address))
                .map((address) => (
                  <a key={address} className="code quiet" href={`/p/${slug}/${address}`}>
                    {option.about?.ref}
                  </a>
                ))}
              <svg className="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * one.total) / most} height="6" />
              </svg>
              <p className="sum">{say(`choices.result.sum.${row.rule.kind}`, sumOf(one))}</p>
            </li>
          );
        })}
      </ol>
      {isTied ? <Tie {...{ around, row, group }} /> : null}
    </>
  );
}

function Tie({
  around: { say, slug },
  row,
  group,
}: Pick<ResultProps, "around" | "row"> & { readonly group: TalliedGroup }): ReactNode {
  const settled = row.settled.find(({ category }) => category === group.category);
  if (settled === undefined) return <p>{say("choices.result.tie")}</p>;
  return (
    <>
      <p>
        {say("choices.result.settled", { title: row.options[settled.option - 1]?.title ?? "" })}{" "}
        <a href={`/p/${slug}/decisions/${settled.decision}`}>
          {say("choices.result.settled.decision", { no: settled.decision })}
        </a>
      </p>
      <p className="words lines" dir="auto">
        {settled.reasons}
      </p>
    </>
  );
}

/** Step by step, from what came in to what was counted; what did not count by why. */
function Counted({ around: { say }, row, tally }: ResultProps): ReactNode {
  return (
    <>
      <h3>{say("choices.result.steps")}</h3>
      <ol>
        {linesOfCount(row, row.paper, tally).map(({ key, id, values, faults }) => (
          <li key={key}>
            {say(id, values)}
            {faults.length > 0 ? (
              <ul>
                {faults.map(({ fault, votes }) => (
                  <li key={fault}>
                    {say("choices.fault.count", { fault: say(`choices.fault.${fault}`), count: votes })}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}

function ResultTable({ around: { say }, row, tally }: ResultProps): ReactNode {
  const columns = figureColumns[row.rule.kind];
  return tally.groups.map((group) => (
    <div key={group.category} className="scroll">
      <table className="numbers">
        <caption>{group.category ?? row.question}</caption>
        <thead>
          <tr>
            <th scope="col">{say("choices.result.column.option")}</th>
            <th scope="col">{say("choices.result.column.place")}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`choices.result.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.options.map((one) => (
            <tr key={one.option}>
              <th scope="row">
                {one.option}. <bdi>{row.options[one.option - 1]?.title}</bdi>
              </th>
              <td>{one.place}</td>
              {figuresOf(row, one).map((figure, at) => (
                <td key={columns[at]}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ));
}
