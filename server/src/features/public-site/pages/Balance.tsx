import { drawParity, parityFinding, parityRows, paritySizes, type SeatCount } from "@accord/shared/forum";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";
import { element } from "./TimelinePicture.js";

/** Filled seats of both blocs over time (6.3): sentence, picture, and the same as a table. */
export function Balance({
  around: { say, process },
  counts,
}: {
  readonly around: Around;
  readonly counts: readonly SeatCount[];
}): ReactNode {
  const { labels } = process.forum;
  const words = { say, labels, zone: process.timeZone, language: process.language };
  const now = new Date().toISOString();
  const { heads, rows } = parityRows(counts, words);
  return (
    <section aria-labelledby="balance">
      <h2 id="balance">{say("forum.balance")}</h2>
      <figure className="balance">
        <figcaption>{parityFinding(counts, words)}</figcaption>
        {paritySizes.map((size) =>
          element(drawParity(counts, now, { ...words, size, id: `balance-${size}` })),
        )}
        <details>
          <summary>{say("forum.balance.table")}</summary>
          <table>
            <caption>{say("forum.balance")}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {Object.values(labels).includes(head) ? <bdi>{head}</bdi> : head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, cells }) => (
                <tr key={key}>
                  {cells.map((cell, at) => (
                    <td key={heads[at]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figure>
    </section>
  );
}
