import { type BallotPage, readBallotChanges } from "@accord/shared/ballots";
import type { TextJson } from "@accord/shared/document-schema";
import { useState } from "react";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { Details, Hash, Link, Notice, useSay } from "../../ui/index.js";
import { TextDifference } from "../drafting/compared/TextDifference.js";
import { Paper } from "./Paper.js";

interface Props {
  readonly process: string;
  readonly ballot: string;
  readonly subject: BallotPage["subject"];
  readonly text: NonNullable<BallotPage["text"]>;
}

/** The frozen words, the loudest thing on the page, with what they change and what has been changed since. */
export function BallotText({ process, ballot, subject, text }: Props) {
  const say = useSay();
  const on = { process, ballot };
  return (
    <section aria-labelledby="ballot-text" className="ballot-text">
      <h2 id="ballot-text" className="ballot-text-head">
        {say("ballots.text")} <span className="hint">{say("ballots.version", { n: text.n })}</span>
      </h2>
      <p className="hint">
        <Hash of={text.root} />{" "}
        {subject === "version" ? (
          <Link href={`${text.parts[0]?.path}/versions/${text.n}`}>
            {say("ballots.version.read", { n: text.n })}
          </Link>
        ) : null}
      </p>
      {text.changedSince ? (
        <Notice tone="warn" title={say("ballots.text.changed")}>
          <Changes {...on} against="now" summary={say("ballots.text.changed.see")} />
        </Notice>
      ) : null}
      {text.before === null ? null : (
        <Changes {...on} against="before" summary={say("ballots.text.before", { n: text.before })} />
      )}
      {text.parts.map((part) => (
        <article key={part.heading} className="ballot-part">
          <h3>
            {part.path === null ? (
              <bdi>{part.heading}</bdi>
            ) : (
              <Link href={part.path}>
                <bdi>{part.heading}</bdi>
              </Link>
            )}
          </h3>
          <Paper fields={part.fields} level={4} />
        </article>
      ))}
    </section>
  );
}

interface ChangesProps {
  readonly process: string;
  readonly ballot: string;
  readonly against: "before" | "now";
  readonly summary: string;
}

/** Asked for when opened. */
function Changes({ summary, ...of }: ChangesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Details summary={summary} onToggle={setOpen}>
      {isOpen ? <Differences {...of} /> : null}
    </Details>
  );
}

function Differences({ process, ballot, against }: Omit<ChangesProps, "summary">) {
  const say = useSay();
  const asked = useAsk(readBallotChanges, { params: { process, ballot }, query: { against } });
  return (
    <Reply asked={asked}>
      {({ fields }) =>
        fields.length === 0 ? (
          <p>{say("ballots.text.same")}</p>
        ) : (
          fields.map(({ label, was, is }) => (
            <div key={label}>
              <p className="field-name">{label}</p>
              <TextDifference
                before={(was ?? undefined) as TextJson | undefined}
                after={(is ?? undefined) as TextJson | undefined}
              />
            </div>
          ))
        )
      }
    </Reply>
  );
}
