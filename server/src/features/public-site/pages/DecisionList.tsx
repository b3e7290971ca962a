import {
  type CorrectionRecord,
  type DecisionRecord,
  type Facets,
  facetsOf,
  filterNames,
  fits,
  howOf,
  howSaid,
  type LogEntry,
  outcomeKinds,
  valuesOf,
} from "@accord/shared/decisions";
import type { MessageId } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Day, Page } from "../Page.js";
import { resultOf } from "./DecisionPages.js";

type Row = DecisionRecord | CorrectionRecord;
const isCorrection = (row: Row): row is CorrectionRecord => "corrects" in row;

interface ListProps {
  readonly around: Around;
  /** Newest first. */
  readonly rows: readonly Row[];
  /** Every entry of the log is asked for: they come between the two halves of the page. */
  readonly isAll: boolean;
  readonly query: URLSearchParams;
}

/** What was decided, newest first, beside it its place in the chain (S16). */
export function DecisionList({ around, rows, isAll, query }: ListProps): ReactNode {
  const { say, slug } = around;
  const facets = rows.flatMap((row) => (isCorrection(row) ? [] : [facetsOf(row)]));
  const wanted = wantedIn(query);
  const filtered = isFiltered(query);
  const shown = rows.filter((row) => (isCorrection(row) ? !filtered : fits(facetsOf(row), wanted)));
  return (
    <Page around={around} title={say("publicSite.decisions")}>
      <h1>{say("publicSite.decisions")}</h1>
      <p className="presses">
        <a className="do" href={`/p/${slug}/verify`}>
          {say("decisions.verify.act")}
        </a>
      </p>
      {rows.length === 0 ? (
        <p>{say("publicSite.none.decisions")}</p>
      ) : (
        <Filter around={around} facets={facets} wanted={wanted} />
      )}
      <p>
        {filtered ? say("decisions.shown", { count: shown.length, all: facets.length }) : null}{" "}
        {isAll || filtered ? (
          <a href={`/p/${slug}/decisions`}>{say("decisions.filter.decisions")}</a>
        ) : (
          <a href={`/p/${slug}/decisions?show=all`}>{say("decisions.filter.all")}</a>
        )}
      </p>
      {isAll && !filtered ? (
        <ol className="cards log-entries"></ol>
      ) : (
        <ol className="cards">
          {shown.map((row) => (
            <Card key={row.sequence} {...{ around, row }} />
          ))}
        </ol>
      )}
      <p>
        <a href={`/p/${slug}/positions`}>{say("positions.title")}</a>
      </p>
      <p>
        <a href={`/p/${slug}/decisions.json`}>{say("publicSite.decision.log")}</a>.{" "}
        {say("publicSite.decision.verify")}
      </p>
    </Page>
  );
}

/** So the list of all entries looks before there are any in it. */
export const noEntries = '<ol class="cards log-entries"></ol>';

export const LogEntries = ({
  around,
  entries,
}: {
  readonly around: Around;
  readonly entries: readonly LogEntry[];
}): ReactNode => entries.map((entry) => <Entry key={entry.sequence} {...{ around, entry }} />);

const wantedIn = (query: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(filterNames.map((name) => [name, query.get(name) ?? ""]));

export const isFiltered = (query: URLSearchParams): boolean => Object.values(wantedIn(query)).some(Boolean);

function Card({ around, row }: { readonly around: Around; readonly row: Row }): ReactNode {
  const { say, slug, process } = around;
  const at = `/p/${slug}/decisions/${row.sequence}`;
  return (
    <li>
      <h2>
        <a href={at}>
          <bdi>{row.title}</bdi>
        </a>
      </h2>
      <p className="facts">
        <Day at={row.at} zone={process.timeZone} /> {say("decisions.no", { no: row.sequence })}{" "}
        <strong>
          {isCorrection(row) ? say("decisions.corrects", { no: row.corrects }) : say(resultOf(row))}
        </strong>{" "}
        <span className="code">{row.hash.slice(0, 12)}</span>
      </p>
      {isCorrection(row) ? null : <How {...{ around, row }} />}
      {isCorrection(row) ? null : (
        <p className="facts">
          {row.secret ? null : (
            <a href={`${at}#${row.votes.some(({ reason }) => reason) ? "votes" : "reasons"}`}>
              {say("decisions.reasons")}
            </a>
          )}{" "}
          {row.dissent ? <a href={`${at}#dissent`}>{say("decisions.dissent")}</a> : null}{" "}
          {row.corrections?.map(({ sequence }) => (
            <a key={sequence} href={`/p/${slug}/decisions/${sequence}`}>
              {say("decisions.correctedBy", { no: sequence })}
            </a>
          ))}
        </p>
      )}
    </li>
  );
}

function How({ around, row }: { readonly around: Around; readonly row: DecisionRecord }): ReactNode {
  const how = howOf(row);
  if (how === null) return null;
  const { say } = around;
  const { id, rule } = howSaid(how);
  return <p>{say(id, { ...how, needed: how.needed ?? 0, rule: say(rule) })}</p>;
}

/** The machine's own account is lighter: what was frozen, opened, carried out. */
function Entry({ around, entry }: { readonly around: Around; readonly entry: LogEntry }): ReactNode {
  const { say, slug, process } = around;
  const { sequence, kind, openings, hash, previousHash } = entry;
  const words = say(`decisions.kind.${kind}`);
  const title = openings.title?.value ?? openings.question?.value;
  const hasPage = kind === "decision" || kind === "corrected";
  return (
    <li data-quiet={outcomeKinds.includes(kind) ? undefined : "yes"}>
      <p>
        <Day at={entry.at} zone={process.timeZone} /> {say("decisions.no", { no: sequence })}{" "}
        {hasPage ? <a href={`/p/${slug}/decisions/${sequence}`}>{words}</a> : words}{" "}
        {typeof title === "string" ? <bdi>{title}</bdi> : null}
      </p>
      <p className="facts code">
        {say("decisions.chain", { hash: hash.slice(0, 12), previous: previousHash.slice(0, 12) })}
      </p>
    </li>
  );
}

/** Behind one line on a phone, so that what was decided comes first; where it is wide, always there. */
function Filter({
  around: { say },
  facets,
  wanted,
}: {
  readonly around: Around;
  readonly facets: readonly Facets[];
  readonly wanted: Readonly<Record<string, string>>;
}): ReactNode {
  const set = Object.values(wanted).filter(Boolean).length;
  return (
    <search>
      <details className="filters">
        <summary>{say("ui.filters", { count: set })}</summary>
        <form className="find" method="get">
          {filterNames.map((name) => (
            <label key={name}>
              <span>{say(`decisions.filter.${name}`)}</span>
              <select name={name} defaultValue={wanted[name]}>
                <option value="">{say("decisions.filter.any")}</option>
                {valuesOf(facets, name).map((value) => (
                  <option key={value} value={value}>
                    {name === "year" ? value : say(`decisions.${name}.is.${value}` as MessageId)}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <button type="submit">{say("decisions.filter.act")}</button>
        </form>
      </details>
    </search>
  );
}
