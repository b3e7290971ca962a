import type { MessageId } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import type { Publication } from "../queries.js";

interface Named {
  readonly reference?: string;
  readonly n?: number;
  readonly title?: string;
  readonly question?: string;
  readonly place?: number;
  readonly version?: number;
  readonly of?: string;
}

/** Every kind that has words in the public search, in the order of the thread; its name, and its page where another shows it. */
const kinds: Readonly<
  Record<string, { name?: (body: Named, say: Around["say"]) => string; at?: (body: Named) => string }>
> = {
  call: { name: ({ title = "" }) => title },
  contribution: {},
  proposal: {},
  draft: {},
  ballot: {},
  decision: {},
  response: {
    name: ({ reference = "" }, say) => say("publicSite.search.responseTo", { reference }),
    at: ({ of, reference }) => `${of}s/${reference}`,
  },
  plan: { name: ({ title = "" }) => title },
  plan_version: {
    name: ({ title = "", version = 0 }, say) => say("plan.public.versionTitle", { title, n: version }),
  },
  commitment: {
    name: ({ title = "", place = 0 }, say) => say("plan.public.commitment", { place, title }),
  },
  meeting: { name: ({ title = "" }) => title },
  terms: { name: ({ n = 0 }, say) => say("termsText.version", { n }) },
  people: { name: (_body, say) => say("terms.people") },
};

const usualName = ({ reference, n, title, question }: Named): string =>
  [reference ?? n, title ?? question].filter((part) => part !== undefined).join(" ");

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
  const shown = rows.filter(({ kind }) => kind in kinds);
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
      {Object.entries(kinds).map(([kind, { name = usualName, at }]) => {
        const found = shown.filter((row) => row.kind === kind);
        if (found.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{say(`publicSite.search.${kind}` as MessageId)}</h2>
            <ul className="rows">
              {found.map(({ address, body }) => (
                <li key={address}>
                  <a href={`/p/${slug}/${at?.(body as Named) ?? address}`}>
                    <bdi>{name(body as Named, say)}</bdi>
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
