import type { BallotPage } from "@accord/shared/ballots";
import { Hash, Link, Notice, useSay } from "../../ui/index.js";
import { Paper } from "./Paper.js";

/** The frozen words, the loudest thing on the page. */
export function BallotText({ text }: { readonly text: NonNullable<BallotPage["text"]> }) {
  const say = useSay();
  return (
    <section aria-labelledby="ballot-text" className="ballot-text">
      <h2 id="ballot-text" className="ballot-text-head">
        {say("ballots.text")} <span className="hint">{say("ballots.version", { n: text.n })}</span>
      </h2>
      <p className="hint">
        <Hash of={text.root} />
      </p>
      {text.changedSince ? <Notice tone="warn" title={say("ballots.text.changed")} /> : null}
      {text.parts.map((part) => (
        <article key={part.path} className="ballot-part">
          <h3>
            <Link href={part.path}>
              <bdi>{part.heading}</bdi>
            </Link>
          </h3>
          <Paper fields={part.fields} level={4} />
        </article>
      ))}
    </section>
  );
}
