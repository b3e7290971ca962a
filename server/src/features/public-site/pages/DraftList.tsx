import type { PublicDraft } from "@accord/shared/commitments";
import { dayText, inZone } from "@accord/shared/messages";
import { Fragment, type ReactNode } from "react";
import { newestOf } from "../drafts.js";
import { type Around, Page } from "../Page.js";

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
