import { dayText, inZone } from "@accord/shared/messages";
import {
  attributionOf,
  type PublicPosition,
  positionPublication,
  publicStateOf,
} from "@accord/shared/positions";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { RichWords } from "../RichWords.js";

interface Props {
  readonly around: Around;
  readonly row: PublicPosition;
}

interface Now {
  readonly now: string;
}

/** What networks say, the newest first [7.7]. */
export function PositionList({
  around,
  rows,
  now,
}: Now & {
  readonly around: Around;
  readonly rows: readonly PublicPosition[];
}): ReactNode {
  const { say, slug } = around;
  return (
    <Page around={around} title={say("positions.title")}>
      <h1>{say("positions.title")}</h1>
      <p className="lead">{say("positions.public.lead")}</p>
      {rows.length === 0 ? <p>{say("positions.public.none")}</p> : null}
      <ol className="cards">
        {rows.map((row) => (
          <li key={row.no}>
            <h2>
              <a href={`/p/${slug}/${positionPublication.address(row.no)}`}>
                <bdi>{row.title}</bdi>
              </a>
            </h2>
            <p className="facts">{attributed(around, row, now)}</p>
          </li>
        ))}
      </ol>
    </Page>
  );
}

/** Whose words they are; of what is none yet, or never became one, that. */
function attributed({ say, process }: Around, row: PublicPosition, now: string): string {
  const state = publicStateOf(row, now, process.timeZone);
  return state === "published"
    ? say(attributionOf(row.basis), { network: row.network })
    : say(`positions.standing.${state}`);
}

/** The same as a sentence, with the day until which the committee votes or voted. */
function stated(around: Around, row: PublicPosition, now: string): string {
  const { say, process } = around;
  const state = publicStateOf(row, now, process.timeZone);
  const date = row.committee === null ? "" : dayText(row.committee.until);
  if (state === "published") return attributed(around, row, now);
  return state === "not_adopted"
    ? say("positions.public.notAdopted")
    : say(`positions.public.${state}`, { date });
}

/** One position with its basis and attribution, how it was made, who signed and who dissents. */
export function PositionPage({ around, row, now }: Props & Now): ReactNode {
  const { say, slug, process } = around;
  const date = (at: string): string => dayText(inZone(at, process.timeZone).day);
  return (
    <Page around={around} title={row.title}>
      <p className="facts">{say("positions.no", { no: row.no })}</p>
      <h1>
        <bdi>{row.title}</bdi>
      </h1>
      <p className="lead">
        <strong>{stated(around, row, now)}</strong>
      </p>
      <RichWords content={row.content} />
      <section aria-labelledby="made">
        <h2 id="made">{say("positions.public.dates")}</h2>
        <ul>
          <li>{say("positions.public.basis", { basis: say(`positions.basis.${row.basis}`) })}</li>
          {row.discussionOpenedAt === null ? null : (
            <li>{say("positions.public.discussed", { date: date(row.discussionOpenedAt) })}</li>
          )}
          <li>{say("positions.public.posted", { date: date(row.postedAt) })}</li>
          {row.closedOn === null ? null : (
            <li>{say("positions.public.closed", { date: dayText(row.closedOn) })}</li>
          )}
          {row.publishedAt === null ? null : (
            <li>{say("positions.public.published", { date: date(row.publishedAt) })}</li>
          )}
          {row.decision === null ? null : (
            <li>
              <a href={`/p/${slug}/decisions/${row.decision}`}>
                {say("positions.public.decision", { no: row.decision })}
              </a>
            </li>
          )}
        </ul>
      </section>
      <Signed {...{ around, row }} />
      <Raised {...{ around, row }} satisfied={false} />
      <Raised {...{ around, row }} satisfied={true} />
      <Committee {...{ around, row }} />
      <p className="facts code">{say("publicSite.draft.hash", { root: row.root })}</p>
      <p>
        <a href={`/p/${slug}/positions`}>{say("positions.title")}</a>
      </p>
    </Page>
  );
}

function Signed({ around: { say }, row: { signatures } }: Props): ReactNode {
  if (signatures.length === 0) return null;
  return (
    <section aria-labelledby="signed">
      <h2 id="signed">{say("positions.signatures")}</h2>
      <ul>
        {signatures.map(({ name, organisation }) => (
          <li key={`${name} ${organisation}`}>
            <bdi>{organisation === null ? name : say("positions.signed.for", { name, organisation })}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Raised({ around: { say }, row, satisfied }: Props & { readonly satisfied: boolean }): ReactNode {
  const remarks = row.remarks.filter((one) => one.satisfied === satisfied);
  const id = satisfied ? "satisfied" : "dissent";
  if (remarks.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{say(`positions.public.${id}`)}</h2>
      {remarks.map(({ kind, name, text, answer }) => (
        <article key={`${name} ${text}`}>
          <h3>
            {say(`positions.remark.${kind}`)}, <bdi>{name}</bdi>
          </h3>
          <p className="words lines" dir="auto">
            {text}
          </p>
          <h4>{say("positions.remark.answer")}</h4>
          <p className="words lines" dir="auto">
            {answer ?? say("positions.remark.unanswered")}
          </p>
        </article>
      ))}
    </section>
  );
}

function Committee({ around: { say }, row: { committee } }: Props): ReactNode {
  if (committee === null) return null;
  const { reason, count, votes } = committee;
  return (
    <section aria-labelledby="committee">
      <h2 id="committee">{say("positions.committee")}</h2>
      <p>{say("positions.committee.why")}</p>
      <p className="words lines" dir="auto">
        {reason}
      </p>
      {count === null ? null : <p>{say("positions.committee.rule", { ...count })}</p>}
      {votes.length === 0 ? null : (
        <table>
          <caption>{say("positions.committee.votes")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("positions.committee.member")}</th>
              <th scope="col">{say("positions.committee.choice")}</th>
              <th scope="col">{say("positions.committee.reasonOf")}</th>
            </tr>
          </thead>
          <tbody>
            {votes.map(({ name, choice, reason: why }) => (
              <tr key={name}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{say(`positions.committee.choice.${choice}`)}</td>
                <td dir="auto">{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
