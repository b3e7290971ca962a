import { type PublicDraft, type ShownField, shownFields, type TypedDraft } from "@accord/shared/commitments";
import { dayText, inZone, type MessageId } from "@accord/shared/messages";
import { type RichNode, renderRich } from "@accord/shared/rich-text";
import { createElement, Fragment, type ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { References } from "./ProposalPages.js";

/** The last public version of each commitment; its earlier ones stay at their addresses. */
export function DraftList({
  around,
  rows: versions,
}: {
  readonly around: Around;
  readonly rows: readonly PublicDraft[];
}): ReactNode {
  const { say, slug, process } = around;
  const rows = versions.filter((row) => newestOf(versions, row.n) === row.version);
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
            <Earlier
              slug={slug}
              say={say}
              versions={versions.filter((one) => one.n === row.n && one !== row)}
            />
          </li>
        ))}
      </ol>
    </Page>
  );
}

export const newestOf = (versions: readonly PublicDraft[], n: number): number =>
  Math.max(...versions.filter((one) => one.n === n).map(({ version }) => version));

function Earlier({
  slug,
  say,
  versions,
}: {
  readonly slug: string;
  readonly say: Around["say"];
  readonly versions: readonly PublicDraft[];
}): ReactNode {
  if (versions.length === 0) return null;
  return (
    <p className="facts">
      {say("publicSite.draft.earlier")}{" "}
      {versions.map(({ n, version }) => (
        <Fragment key={version}>
          <a href={`/p/${slug}/drafts/${n}/v${version}`}>
            {say("publicSite.draft.version", { n: version })}
          </a>{" "}
        </Fragment>
      ))}
    </p>
  );
}

/** A frozen version at its permanent address, with its hash; every paragraph can be pointed at. */
export function DraftPage({
  around,
  row,
  newest,
}: {
  readonly around: Around;
  readonly row: PublicDraft;
  /** Number of the last public version of this commitment. */
  readonly newest: number;
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
      {newest > row.version ? (
        <p className="notice">
          {say("publicSite.draft.superseded")}{" "}
          <a href={`/p/${slug}/drafts/${row.n}/v${newest}`}>
            {say("publicSite.draft.version", { n: newest })}
          </a>
        </p>
      ) : null}
      {shownFields(row as unknown as TypedDraft, (id) => say(id as MessageId), row.place ?? null)
        .filter(({ root }) => root !== "title")
        .map((field) => (
          <section key={field.root} aria-labelledby={`f-${field.root}`}>
            <h2 id={`f-${field.root}`}>{field.label}</h2>
            <FieldShown field={field} />
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

/** One field of a commitment or of the plan's texts. */
export function FieldShown({ field }: { readonly field: ShownField }): ReactNode {
  const { lines, texts, table, root } = field;
  return (
    <>
      {lines.length === 1 ? <p>{lines[0]}</p> : null}
      {lines.length > 1 ? (
        <ul>
          {lines.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
      {texts.map(({ label, content }) => (
        <div key={label ?? root}>
          {label === null ? null : <h3>{label}</h3>}
          <div className="words" dir="auto">
            {renderRich<ReactNode>(content as RichNode, (tag, attributes, children) =>
              createElement(tag, attributes, ...children),
            )}
          </div>
        </div>
      ))}
      {table === null ? null : <Rows table={table} label={`f-${root}`} />}
    </>
  );
}

function Rows({
  table,
  label,
}: {
  readonly table: NonNullable<ShownField["table"]>;
  readonly label: string;
}): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard; the field around it is the landmark
    <div className="scroll" role="group" aria-labelledby={label} tabIndex={0}>
      <table aria-labelledby={label}>
        <thead>
          <tr>
            {table.columns.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join("\t")}>
              {row.map((cell, at) => (
                <td key={table.columns[at]}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
