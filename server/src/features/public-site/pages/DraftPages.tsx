import { commitmentTemplate, type PublicDraft } from "@accord/shared/commitments";
import { dayText, inZone, type MessageId } from "@accord/shared/messages";
import { type RichNode, renderRich } from "@accord/shared/rich-text";
import { createElement, type ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { References } from "./ProposalPages.js";

export function DraftList({
  around,
  rows,
}: {
  readonly around: Around;
  readonly rows: readonly PublicDraft[];
}): ReactNode {
  const { say, slug, process } = around;
  return (
    <Page around={around} title={say("publicSite.drafts")}>
      <h1>{say("publicSite.drafts")}</h1>
      {rows.length === 0 ? <p>{say("publicSite.none.drafts")}</p> : null}
      <ol className="cards">
        {rows.map((row) => (
          <li key={`${row.n}-${row.version}`} id={`c${row.n}`}>
            <h2>
              <a href={`/p/${slug}/drafts/${row.n}/v${row.version}`}>
                {row.n} <bdi>{row.title}</bdi>
              </a>
            </h2>
            <p className="facts">
              {say("publicSite.draft.frozen", {
                n: row.version,
                date: dayText(inZone(row.frozenAt, process.timeZone).day),
              })}
            </p>
          </li>
        ))}
      </ol>
    </Page>
  );
}

/** A frozen version at its permanent address, with its hash; every paragraph can be pointed at. */
export function DraftPage({
  around,
  row,
}: {
  readonly around: Around;
  readonly row: PublicDraft;
}): ReactNode {
  const { say, slug, process } = around;
  return (
    <Page around={around} title={`${row.n} ${row.title}`}>
      <h1>
        {row.n} <bdi>{row.title}</bdi>
      </h1>
      <p className="facts">
        {say("publicSite.draft.frozen", {
          n: row.version,
          date: dayText(inZone(row.frozenAt, process.timeZone).day),
        })}{" "}
        <span className="code">{say("publicSite.draft.hash", { root: row.root.slice(0, 12) })}</span>{" "}
        {row.group ? <bdi>{row.group}</bdi> : null}
      </p>
      {commitmentTemplate.fields
        .filter(({ root }) => root !== "title" && row.fields[root] !== undefined)
        .map(({ root, label }) => (
          <section key={root} aria-labelledby={`f-${root}`}>
            <h2 id={`f-${root}`}>{say(label as MessageId)}</h2>
            <div className="words" dir="auto">
              {renderRich<ReactNode>(row.fields[root] as RichNode, (tag, attributes, children) =>
                createElement(tag, attributes, ...children),
              )}
            </div>
          </section>
        ))}
      {row.contributions.length > 0 ? (
        <section aria-labelledby="answers">
          <h2 id="answers">{say("publicSite.draft.answers")}</h2>
          <References slug={slug} references={row.contributions} />
        </section>
      ) : null}
    </Page>
  );
}
