import type { BallotPage } from "@accord/shared/ballots";
import { Link, Notice, useSay } from "../../ui/index.js";
import { RichText } from "../../ui/RichText.js";

/** The frozen words, the loudest thing on the page. */
export function BallotText({ text }: { readonly text: NonNullable<BallotPage["text"]> }) {
  const say = useSay();
  return (
    <section aria-labelledby="ballot-text" className="ballot-text">
      <h2 id="ballot-text" className="ballot-text-head">
        {say("ballots.text")}{" "}
        <span className="hint code">
          {say("ballots.version.hash", { n: text.n, hash: text.root.slice(0, 12) })}
        </span>
      </h2>
      {text.changedSince ? <Notice tone="warn" title={say("ballots.text.changed")} /> : null}
      {text.parts.map((part) => (
        <article key={part.path} className="paper">
          <h3>
            <Link href={part.path}>
              <bdi>{part.heading}</bdi>
            </Link>
          </h3>
          {part.fields.map((field) => (
            <section key={field.label}>
              <h4 className="field-name">{field.label}</h4>
              <RichText content={field.content} headingShift={3} />
            </section>
          ))}
        </article>
      ))}
    </section>
  );
}
