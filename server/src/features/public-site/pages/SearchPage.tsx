import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import type { Publication } from "../queries.js";

const kinds = [
  "contribution",
  "proposal",
  "draft",
  "ballot",
  "decision",
  "meeting",
  "terms",
  "people",
] as const;

/** Everything public that has these words, by kind; it says what was searched. */
export function SearchPage({
  around,
  words,
  rows,
}: {
  readonly around: Around;
  readonly words: string;
  readonly rows: readonly Publication[];
}): ReactNode {
  const { say, slug } = around;
  const shown = rows.filter(({ kind }) => kinds.some((one) => one === kind));
  return (
    <Page around={around} title={say("publicSite.search")}>
      <h1>{say("publicSite.search")}</h1>
      <search>
        <form className="find" method="get">
          <label>
            <span>{say("publicSite.find.word")}</span>
            <input name="q" type="search" defaultValue={words} maxLength={200} />
          </label>
          <button type="submit">{say("publicSite.find")}</button>
        </form>
      </search>
      {words === "" ? null : <p role="status">{say("publicSite.matches", { count: shown.length })}</p>}
      {words !== "" && shown.length === 0 ? (
        <p>
          <a href={`/p/${slug}/contributions`}>{say("publicSite.read.contributions")}</a>
        </p>
      ) : null}
      {kinds.map((kind) => {
        const found = shown.filter((row) => row.kind === kind);
        if (found.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{say(`publicSite.search.${kind}`)}</h2>
            <ul className="rows">
              {found.map((row) => (
                <li key={row.address}>
                  <a href={`/p/${slug}/${row.address}`}>
                    <bdi>{nameOf(row, say)}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <p className="facts">{say("publicSite.search.what")}</p>
    </Page>
  );
}

function nameOf({ body, kind }: Publication, say: Around["say"]): string {
  if (kind === "people") return say("terms.people");
  if (kind === "terms") return say("termsText.version", { n: (body as { n: number }).n });
  const { reference, n, title, question } = body as {
    reference?: string;
    n?: number;
    title?: string;
    question?: string;
  };
  return [reference ?? n, title ?? question].filter((part) => part !== undefined).join(" ");
}
