import { outcomeOf, type PublicElection, takesApplications } from "@accord/shared/elections";
import { momentText, placeOf } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../public-site/index.js";
import { ElectionResult } from "./ElectionResult.js";
import { ElectionRolls } from "./ElectionRolls.js";

interface Props {
  readonly around: Around;
  readonly row: PublicElection;
  readonly now: string;
}

export const collegeName = ({ colleges }: Pick<PublicElection, "colleges">, college: number): ReactNode => (
  <bdi>{colleges[college - 1]?.name}</bdi>
);

/** One election: where it stands and what one can do, the result, the rolls, and what was published before it began. */
export function ElectionPage({ around, row, now }: Props): ReactNode {
  const { say, slug } = around;
  return (
    <Page around={around} title={row.title}>
      <p className="facts">
        <span>{say("elections.no", { no: row.no })}</span>
        <span>{say(`elections.method.${row.method}`)}</span>
        <strong>{say(`elections.state.${row.state}`)}</strong>
      </p>
      <h1>
        <bdi>{row.title}</bdi>
      </h1>
      <p className="lead">{nowOf(around, row, now)}</p>
      {takesApplications(row, now) ? (
        <p>
          <a className="do" href={`/p/${slug}/elections/${row.no}/apply`}>
            {say(`elections.apply.${row.method}`)}
          </a>
        </p>
      ) : null}
      {row.words === "" ? null : (
        <p className="words lines" dir="auto">
          {row.words}
        </p>
      )}
      {row.state === "published" ? <Outcome {...{ around, row }} /> : null}
      <ElectionResult {...{ around, row }} />
      <ElectionRolls {...{ around, row }} />
      <Beforehand {...{ around, row }} />
      <Told {...{ around, row }} />
    </Page>
  );
}

/** What is so now, and until when. */
function nowOf(around: Around, row: PublicElection, now: string): string {
  const { say } = around;
  const { dates, state, rounds } = row;
  const at = (instant: string) => ({
    moment: moment(around, instant),
    place: placeOf(around.process.timeZone),
  });
  const round = rounds.at(-1);
  const variant = row.method === "committee" ? ".committee" : "";
  switch (state) {
    case "applications":
      if (now < dates.opensAt) return say("elections.now.soon", at(dates.opensAt));
      if (now <= dates.closesAt) return say(`elections.now.applications${variant}`, at(dates.closesAt));
      return say(`elections.now.eligibility${variant}`, at(dates.rollsAt));
    case "eligibility":
      return say(`elections.now.eligibility${variant}`, at(dates.rollsAt));
    case "rolls_published":
      if (!round?.voting) return say("elections.now.undated", { round: round?.no ?? 1 });
      return say("elections.now.rolls", { ...at(round.voting.votingFrom), round: round.no });
    case "voting":
      return say("elections.now.voting", at(round?.voting?.votingUntil ?? ""));
    case "published":
      return say("elections.now.published", at(row.publishedAt ?? ""));
    case "void":
      return say("elections.now.void", { reason: row.voidReason ?? "" });
  }
}

const moment = ({ process }: Around, instant: string): string =>
  momentText(instant, process.timeZone, process.language);

/** Who has a seat, by college, and which seats stay vacant. */
function Outcome({ around: { say }, row }: Omit<Props, "now">): ReactNode {
  return (
    <section aria-labelledby="elected">
      <h2 id="elected">{say(`elections.list.${row.method}`)}</h2>
      {row.colleges.map(({ name, seats }, at) => {
        const own = row.applications.filter(({ college }) => college === at + 1);
        const { elected } = outcomeOf(row.rounds, at + 1);
        const has =
          row.method === "vote"
            ? own.filter(({ no }) => elected.includes(no))
            : own.filter(({ selection }) => selection?.selected);
        return (
          <div key={name}>
            <h3>
              <bdi>{name}</bdi>
            </h3>
            <ul>
              {has.map(({ no, nominee, organisation }) => (
                <li key={no}>
                  <strong>
                    <bdi>{nominee}</bdi>
                  </strong>
                  , <bdi>{organisation}</bdi>
                </li>
              ))}
            </ul>
            {has.length < seats ? <p>{say("elections.vacant", { count: seats - has.length })}</p> : null}
          </div>
        );
      })}
    </section>
  );
}

/** Dates, seats and criteria, as they were published before the first application. */
function Beforehand({ around, row }: Omit<Props, "now">): ReactNode {
  const { say } = around;
  const { opensAt, closesAt, rollsAt, voting } = row.dates;
  const dates = [
    ["opensAt", opensAt],
    ["closesAt", closesAt],
    [row.method === "vote" ? "rollsAt" : "selectedAt", rollsAt],
    ...(voting === null
      ? []
      : ([
          ["votingFrom", voting.votingFrom],
          ["votingUntil", voting.votingUntil],
        ] as const)),
  ] as const;
  return (
    <>
      <section aria-labelledby="dates">
        <h2 id="dates">{say("elections.dates")}</h2>
        <dl className="election-dates">
          {dates.map(([name, at]) => (
            <div key={name}>
              <dt>{say(`elections.date.${name}`)}</dt>
              <dd>{moment(around, at)}</dd>
            </div>
          ))}
        </dl>
        <p className="hint">{say("elections.dates.place", { place: placeOf(around.process.timeZone) })}</p>
      </section>
      <section aria-labelledby="seats">
        <h2 id="seats">{say("elections.seats")}</h2>
        <ul>
          {row.colleges.map(({ name, words, seats }) => (
            <li key={name}>
              <strong>{say("elections.college.seats", { name, seats })}</strong>
              {words === "" ? null : (
                <span className="words lines" dir="auto">
                  {" "}
                  {words}
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="criteria">
        <h2 id="criteria">{say(`elections.criteria.${row.method}`)}</h2>
        <p className="words lines" dir="auto">
          {row.criteria}
        </p>
        <p>{say("elections.commission", { names: row.commission.join(", "), method: row.method })}</p>
      </section>
    </>
  );
}

/** How seats are given, what stays secret, and where the log says so. */
function Told({ around: { say, slug }, row }: Omit<Props, "now">): ReactNode {
  return (
    <section aria-labelledby="how">
      <h2 id="how">{say("elections.how")}</h2>
      {row.method === "vote" ? (
        <ul>
          <li>{say("elections.how.one")}</li>
          <li>{say("elections.how.most")}</li>
          <li>{say("elections.how.tie")}</li>
          <li>{say("elections.how.vacant")}</li>
          <li>{say("elections.secret")}</li>
        </ul>
      ) : (
        <p>{say("elections.how.committee")}</p>
      )}
      <p>
        {say("elections.logged", {
          entries: [row.entries.opened, ...row.entries.rolls, ...row.entries.results].join(", "),
        })}{" "}
        <a href={`/p/${slug}/verify`}>{say("elections.verify")}</a>
      </p>
      {row.entries.results.map((sequence) => (
        <p key={sequence}>
          <a href={`/p/${slug}/decisions/${sequence}`}>{say("elections.entry", { sequence })}</a>
        </p>
      ))}
      <p>
        <a href={`/p/${slug}/elections/${row.no}/election.json`}>{say("elections.file")}</a>
      </p>
    </section>
  );
}

export function ElectionList({
  around,
  rows,
}: {
  readonly around: Around;
  readonly rows: readonly PublicElection[];
}): ReactNode {
  const { say, slug } = around;
  return (
    <Page around={around} title={say("elections.title")}>
      <h1>{say("elections.title")}</h1>
      <p className="lead">{say("elections.lead")}</p>
      {rows.length === 0 ? <p>{say("elections.none")}</p> : null}
      <ol className="cards">
        {rows.map((row) => (
          <li key={row.no}>
            <h2>
              <a href={`/p/${slug}/elections/${row.no}`}>
                <bdi>{row.title}</bdi>
              </a>
            </h2>
            <p className="facts">
              <span>{say("elections.no", { no: row.no })}</span>
              <span>{say(`elections.method.${row.method}`)}</span>
              <span>{say(`elections.state.${row.state}`)}</span>
            </p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
