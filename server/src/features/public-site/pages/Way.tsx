import type { ReactNode } from "react";
import { type Around, Day } from "../Page.js";

const wayKinds = ["sent", "theme", "proposal", "passage", "ballot", "decision", "response"] as const;
export type WayKind = (typeof wayKinds)[number];

export interface WayThing {
  readonly label: string;
  /** Tail of its public address; null where there is no public page. */
  readonly address: string | null;
  readonly at: string | null;
}
export type WayThings = Readonly<Record<WayKind, readonly WayThing[]>>;

/** The seven stations as a list with dates and links, and the same as a table (ux.md 6.4). */
export function Way({ around, way }: { readonly around: Around; readonly way: WayThings }): ReactNode {
  const { say, slug, process } = around;
  return (
    <section aria-labelledby="way">
      <h2 id="way">{say("publicSite.way")}</h2>
      <ol className="way">
        {wayKinds.map((kind) => (
          <li key={kind} data-reached={way[kind].length > 0 ? "yes" : "no"}>
            <h3>{say(`publicSite.way.${kind}`)}</h3>
            {way[kind].length === 0 ? <p className="not-yet">{say("publicSite.way.notYet")}</p> : null}
            {way[kind].map((thing) => (
              <p key={`${thing.address}-${thing.label}`}>
                {thing.address === null ? (
                  <bdi>{thing.label}</bdi>
                ) : (
                  <a href={`/p/${slug}/${thing.address}`}>{thing.label}</a>
                )}
                {thing.at ? (
                  <>
                    {" "}
                    <Day at={thing.at} zone={process.timeZone} />
                  </>
                ) : null}
              </p>
            ))}
          </li>
        ))}
      </ol>
      <details>
        <summary>{say("publicSite.way.table")}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("publicSite.way.table.what")}</th>
              <th scope="col">{say("publicSite.way.table.where")}</th>
              <th scope="col">{say("publicSite.way.table.when")}</th>
            </tr>
          </thead>
          <tbody>
            {wayKinds.flatMap((kind) =>
              way[kind].map((thing) => (
                <tr key={`${kind}-${thing.address}-${thing.label}`}>
                  <th scope="row">{say(`publicSite.way.${kind}`)}</th>
                  <td>
                    <bdi>{thing.label}</bdi>
                  </td>
                  <td>{thing.at ? <Day at={thing.at} zone={process.timeZone} /> : null}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </details>
    </section>
  );
}
