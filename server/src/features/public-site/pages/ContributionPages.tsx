import { type AboutDraft, aboutDraftAddress, type PublicRecord } from "@accord/shared/contributions";
import { dayText, inZone } from "@accord/shared/messages";
import type { ResponseRow } from "@accord/shared/responses";
import type { ReactNode } from "react";
import type { ContributionLine } from "../lines.js";
import { OutcomeMark, Pages } from "../marks.js";
import { type Around, Day, Page } from "../Page.js";
import { FindForm, type ListProps } from "./FindForm.js";
import { ResponseBody } from "./ResponsePages.js";
import { Way, type WayThings } from "./Way.js";

export function ContributionList(props: ListProps<ContributionLine>): ReactNode {
  const { around, rows, total, page, pages, query } = props;
  const { say, slug, process } = around;
  return (
    <Page around={around} title={say("publicSite.contributions")}>
      <h1>{say("publicSite.contributions")}</h1>
      <FindForm around={around} finding={props.finding} themes={props.themes} />
      <p role="status">{say("publicSite.matches", { count: total })}</p>
      {total === 0 && query.size === 0 ? <p>{say("publicSite.none.contributions")}</p> : null}
      <ol className="cards">
        {rows.map(({ record, outcome }) => (
          <li key={record.reference}>
            <h2>
              <a href={`/p/${slug}/contributions/${record.reference}`}>
                <bdi lang={record.language ?? undefined}>{record.title}</bdi>
              </a>
            </h2>
            <p className="facts">
              <span className="code">{record.reference}</span>{" "}
              <Day at={record.receivedAt} zone={process.timeZone} /> <From record={record} around={around} />{" "}
              <OutcomeMark outcome={outcome} say={say} />
            </p>
            <p className="words" dir="auto" lang={record.language ?? undefined}>
              {firstWords(record.text)}
            </p>
          </li>
        ))}
      </ol>
      <Pages page={page} pages={pages} query={query} say={say} />
    </Page>
  );
}

export function From({
  record,
  around,
}: {
  readonly record: PublicRecord;
  readonly around: Around;
}): ReactNode {
  const { say } = around;
  const { anonymous, name, organisation, kind } = record.contributor;
  if (anonymous) return <span>{say("publicSite.anonymous")}</span>;
  const words = organisation ?? name ?? say("publicSite.unnamed");
  return <span>{say("publicSite.from", { name: words, kind: say(`publicSite.kind.${kind}`) })}</span>;
}

const firstWords = (text: string): string =>
  text.length > 200 ? `${text.slice(0, 200).replace(/\s+\S*$/, "")} …` : text;

interface ContributionPageProps {
  readonly around: Around;
  readonly record: PublicRecord;
  readonly response: ResponseRow | null;
  readonly way: WayThings;
  /** The last day that counts for this plan, where this was received after it. */
  readonly cutOff: string | null;
}

/** S18: the words, the way with its seven stations, the same as a table, the response. */
export function ContributionPage({
  around,
  record,
  response,
  way,
  cutOff,
}: ContributionPageProps): ReactNode {
  const { say, process } = around;
  return (
    <Page around={around} title={`${record.reference} ${record.title}`}>
      <p className="code">{record.reference}</p>
      <h1 lang={record.language ?? undefined}>
        <bdi>{record.title}</bdi>
      </h1>
      <p className="facts">
        <span>
          {say("publicSite.received", { date: dayText(inZone(record.receivedAt, process.timeZone).day) })}
        </span>
        <From record={record} around={around} />{" "}
        {record.place ? <span>{say("publicSite.place", { place: record.place })}</span> : null}{" "}
        {record.themes.length > 0 ? (
          <span>{say("publicSite.themes", { themes: record.themes.join(", ") })}</span>
        ) : null}{" "}
        {record.sourceAddress ? (
          <a href={record.sourceAddress} rel="noopener noreferrer nofollow">
            {say("publicSite.source")}
          </a>
        ) : null}
      </p>
      {record.aboutDraft ? <About around={around} about={record.aboutDraft} /> : null}
      <div className="words paragraphs" dir="auto" lang={record.language ?? undefined}>
        {record.text
          .split(/\n{2,}/)
          .map((part, i) => ({ part, key: `${i}-${part.length}` }))
          .map(({ part, key }) => (
            <p key={key}>{part}</p>
          ))}
      </div>
      <Way around={around} way={way} />
      <section aria-labelledby="response">
        <h2 id="response">{say("publicSite.response.one")}</h2>
        {response?.outcome ? (
          <ResponseBody around={around} row={response} />
        ) : (
          <p>
            <OutcomeMark outcome={null} say={say} />
          </p>
        )}
        {cutOff ? <p>{say("publicSite.response.afterCutOff", { date: dayText(cutOff) })}</p> : null}
      </section>
    </Page>
  );
}

/** What a comment is about: the paragraph in its words, with its address. */
export function About({ around, about }: { readonly around: Around; readonly about: AboutDraft }): ReactNode {
  const { say, slug } = around;
  const { n, version, paragraph, quote } = about;
  return (
    <>
      <p>
        <a href={`/p/${slug}/${aboutDraftAddress(about)}`}>
          {say("publicSite.comment.about", { paragraph, version, n })}
        </a>
      </p>
      <blockquote className="words lines quoted" dir="auto">
        {quote}
      </blockquote>
    </>
  );
}
