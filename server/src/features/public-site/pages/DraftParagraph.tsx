import type { Paragraph } from "@accord/shared/commitments";
import type { ReactNode } from "react";
import type { ContributionLine } from "../lines.js";
import { OutcomeMark, Spoken } from "../marks.js";
import { type Around, Day } from "../Page.js";
import { From } from "./ContributionPages.js";
import { FieldShown } from "./FieldShown.js";

export interface Commented {
  readonly around: Around;
  /** Address of the draft. */
  readonly path: string;
  /** It takes comments now. */
  readonly open: boolean;
  /** Public comments by the number of their paragraph. */
  readonly comments: ReadonlyMap<number, readonly ContributionLine[]>;
}

/** A paragraph with its number, its address, the link to comment on it, and the comments it has (S21). */
export function DraftParagraph({
  paragraph,
  around,
  path,
  open,
  comments,
}: Commented & { readonly paragraph: Paragraph }): ReactNode {
  const { say } = around;
  const { paragraphNo: no } = paragraph;
  if (no === null) return <FieldShown field={paragraph} />;
  return (
    <div className="paragraph" id={`p${no}`}>
      <a className="paragraph-no" href={`#p${no}`}>
        <Spoken shown={say("publicSite.paragraph", { no })} name={say("publicSite.paragraph.name", { no })} />
      </a>
      <div>
        <FieldShown field={paragraph} />
        {open ? (
          <p className="comment-act paragraph-act">
            <a href={`${path}/comment/${no}`}>
              <Spoken
                shown={say("publicSite.paragraph.comment", { no })}
                name={say("publicSite.paragraph.comment.name", { no })}
              />
            </a>
          </p>
        ) : null}
        <Comments around={around} lines={comments.get(no) ?? []} on={say("publicSite.comment.on", { no })} />
      </div>
    </div>
  );
}

/** Public comments below what they are about, folded, with their count. */
export function Comments({
  around,
  lines,
  on,
}: {
  readonly around: Around;
  readonly lines: readonly ContributionLine[];
  /** What they are about, for who hears the count alone. */
  readonly on: string;
}): ReactNode {
  const { say, slug, process } = around;
  if (lines.length === 0) return null;
  return (
    <details className="comments">
      <summary>
        {say("publicSite.comments", { count: lines.length })} <span className="visually-hidden">{on}</span>
      </summary>
      <ol className="cards">
        {lines.map(({ record, outcome }) => (
          <li key={record.reference}>
            <p className="facts">
              <a className="code" href={`/p/${slug}/contributions/${record.reference}`}>
                {record.reference}
              </a>{" "}
              <Day at={record.receivedAt} zone={process.timeZone} /> <From record={record} around={around} />{" "}
              <OutcomeMark outcome={outcome} say={say} />
            </p>
            <p className="words lines" dir="auto" lang={record.language ?? undefined}>
              {record.text}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
