import type { SourceWords as Words } from "@accord/shared/proposals";
import type { ReactNode } from "react";
import { useProcess } from "../../app/here.js";
import { DateText, Link, Reference, useSay, WordsOf } from "../../ui/index.js";

/** A contribution in its own words, beside what is made of it. */
export function SourceWords({ source, children }: { readonly source: Words; readonly children?: ReactNode }) {
  const say = useSay();
  const process = useProcess() ?? "";
  return (
    <article className="source-words" aria-label={source.reference}>
      {source.title ? (
        <h3>
          <bdi>{source.title}</bdi>
        </h3>
      ) : null}
      <p className="hint">
        <Link href={`/app/${process}/contributions/${source.reference}`}>
          <Reference>{source.reference}</Reference>
        </Link>{" "}
        · <DateText value={source.receivedAt} /> ·{" "}
        <bdi>{source.contributor ?? say("proposals.source.unnamed")}</bdi>
      </p>
      {source.hidden ? (
        <p>{say("proposals.source.hidden")}</p>
      ) : (
        <WordsOf lang={source.language ?? undefined}>{source.text}</WordsOf>
      )}
      {children}
    </article>
  );
}
