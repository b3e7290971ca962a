import { dayText, inZone } from "@accord/shared/messages";
import {
  elementNames,
  junctures,
  type PublicRelease,
  type ReleaseFiles,
  type ResponseRow,
  receivedAs,
} from "@accord/shared/responses";
import type { ReactNode } from "react";
import { OutcomeMark, Pages } from "../marks.js";
import { type Around, Day, Page } from "../Page.js";
import { FindForm, type ListProps } from "./FindForm.js";
import { Categories, Files, Summary } from "./ReleaseParts.js";

/** The outcome as a mark, and its reasons in words. */
function OutcomeWithReasons({
  around,
  row,
}: {
  readonly around: Around;
  readonly row: ResponseRow;
}): ReactNode {
  const { say } = around;
  return (
    <p>
      <OutcomeMark outcome={row.outcome} say={say} />{" "}
      {row.reasonCode.length > 0 ? (
        <span>
          {say("publicSite.response.reason", {
            reasons: row.reasonCode.map((code) => say(`publicSite.reason.${code}`)).join(", "),
          })}
        </span>
      ) : null}
    </p>
  );
}

/** One response in full: outcome, reasons, own line, five elements, words before and after, where it stands. */
export function ResponseBody({
  around,
  row,
}: {
  readonly around: Around;
  readonly row: ResponseRow;
}): ReactNode {
  const { say, slug, process } = around;
  return (
    <div className="response">
      <OutcomeWithReasons around={around} row={row} />
      {row.ownLine ? (
        <div>
          <h3>{say("publicSite.response.own")}</h3>
          <p className="words" dir="auto">
            {row.ownLine}
          </p>
        </div>
      ) : null}
      {row.outcome === "amendment" ? (
        <div className="two">
          <div>
            <h3>{say("publicSite.response.before")}</h3>
            <p className="words" dir="auto">
              <del>{row.before}</del>
            </p>
          </div>
          <div>
            <h3>{say("publicSite.response.after")}</h3>
            <p className="words" dir="auto">
              <ins>{row.after}</ins>
            </p>
          </div>
        </div>
      ) : null}
      <dl className="elements">
        {elementNames.map((name) =>
          row[name] ? (
            <div key={name}>
              <dt>{say(`publicSite.element.${name}`)}</dt>
              <dd className="words" dir="auto">
                {row[name]}
              </dd>
            </div>
          ) : null,
        )}
        {row.departure ? (
          <div>
            <dt>{say("publicSite.response.departure")}</dt>
            <dd className="words" dir="auto">
              {row.departure}
            </dd>
          </div>
        ) : null}
        {row.commitmentNo.length > 0 ? (
          <div>
            <dt>{say("publicSite.response.commitments")}</dt>
            <dd>
              {row.commitmentNo.map((no, i) => (
                <a key={no} href={`/p/${slug}/drafts#c${no}`}>
                  {no} <bdi>{row.commitmentTitle[i]}</bdi>
                </a>
              ))}
            </dd>
          </div>
        ) : null}
        {row.decisionId.length > 0 ? (
          <div>
            <dt>{say("publicSite.response.decisions")}</dt>
            <dd>
              {row.decisionId.map((no) => (
                <a key={no} href={`/p/${slug}/decisions/${no}`}>
                  {say("publicSite.proposal.decision", { no })}
                </a>
              ))}
            </dd>
          </div>
        ) : null}
      </dl>
      {row.respondedOn && row.release !== null ? (
        <p className="facts">
          {say("publicSite.response.on", {
            date: dayText(inZone(row.respondedOn, process.timeZone).day),
            no: row.release,
          })}
        </p>
      ) : null}
    </div>
  );
}

interface ResponseListProps extends ListProps<ResponseRow> {
  readonly release: PublicRelease | null;
  readonly files: ReleaseFiles | null;
}

const isForNextPlan = (row: ResponseRow, { cutOff = null }: PublicRelease): boolean =>
  cutOff !== null && row.dateReceived !== null && row.dateReceived > cutOff;

/** S22: summary by theme first, then each response in full. */
export function ResponseList(props: ResponseListProps): ReactNode {
  const { around, rows, total, page, pages, query, release } = props;
  const { say, process } = around;
  return (
    <Page around={around} title={say("publicSite.response.title")}>
      <h1>{say("publicSite.response.title")}</h1>
      {release === null ? (
        <p>{say("publicSite.none.response")}</p>
      ) : (
        <>
          <p className="facts">
            {say("publicSite.response.release", {
              no: release.no,
              date: dayText(inZone(release.at, process.timeZone).day),
              hash: release.hash.slice(0, 12),
            })}{" "}
            {say("publicSite.response.new", { count: release.newlyAnswered.length })}
          </p>
          {release.told ? (
            <p className="facts">
              {say("publicSite.response.told", {
                letters: release.told.letters,
                none: release.told.noAddress,
              })}
            </p>
          ) : null}
          <Files around={around} files={props.files} />
          {release.cutOff && release.nextPlan && release.nextPlan.received > 0 ? (
            <p>
              {say("publicSite.response.nextPlan", {
                date: dayText(inZone(release.cutOff, process.timeZone).day),
                ...release.nextPlan,
              })}
            </p>
          ) : null}
          <Summary around={around} release={release} />
          {junctures.map((juncture) => (
            <Categories key={juncture} around={around} release={release} juncture={juncture} />
          ))}
          <FindForm around={around} finding={props.finding} themes={props.themes} outcomes />
          <p role="status">{say("publicSite.matches", { count: total })}</p>
          <ol className="cards">
            {rows.map((row) => (
              <li key={row.reference} id={row.reference}>
                <h2>
                  <a href={row.link}>
                    <span className="code">{row.reference}</span>
                  </a>{" "}
                  <span className="facts">
                    {row.dateReceived ? <Day at={row.dateReceived} zone={process.timeZone} /> : null}{" "}
                    {[row.contributor ?? say("publicSite.anonymous"), ...receivedAs(row, say)].join(" · ")}
                    {isForNextPlan(row, release) ? ` · ${say("publicSite.response.forNextPlan")}` : null}
                  </span>
                </h2>
                <p className="words" dir="auto">
                  {row.contribution.length > 200
                    ? `${row.contribution.slice(0, 200)} …`
                    : row.contribution || row.proposal}
                </p>
                {row.outcome ? (
                  <ResponseLine around={around} row={row} />
                ) : (
                  <OutcomeMark outcome={null} say={say} />
                )}
              </li>
            ))}
          </ol>
          <Pages page={page} pages={pages} query={query} say={say} />
        </>
      )}
    </Page>
  );
}

/** In the list: outcome, the reason, the words to this contribution; the whole response folds out. */
function ResponseLine({ around, row }: { readonly around: Around; readonly row: ResponseRow }): ReactNode {
  const { say } = around;
  return (
    <>
      <OutcomeWithReasons around={around} row={row} />
      <p className="words" dir="auto">
        {row.ownLine || row.includedAndWhy}
      </p>
      <details>
        <summary>{say("publicSite.response.whole", { reference: row.reference })}</summary>
        <ResponseBody around={around} row={row} />
      </details>
    </>
  );
}
