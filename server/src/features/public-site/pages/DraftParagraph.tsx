import { commentItem, paragraphItem, type UpDownValue } from "@accord/shared/choices";
import type { Paragraph, PublicDraft } from "@accord/shared/commitments";
import type { ReactNode } from "react";
import type { ContributionLine } from "../lines.js";
import { OutcomeMark, Spoken } from "../marks.js";
import { type Around, Day } from "../Page.js";
import { From } from "./ContributionPages.js";
import { FieldShown } from "./FieldShown.js";
import { UpDown } from "./UpDown.js";

export interface Commented {
  readonly around: Around;
  /** Address of the draft. */
  readonly path: string;
  readonly row: PublicDraft;
  /** It takes comments now. */
  readonly open: boolean;
  /** Numbers that move: votes up and down among them. */
  readonly counts: Readonly<Record<string, number>>;
  /** Votes of who reads, by item; null where no account is known. */
  readonly own: ReadonlyMap<string, UpDownValue> | null;
  /** Public comments by the number of their paragraph. */
  readonly comments: ReadonlyMap<number, readonly ContributionLine[]>;
}

/** A paragraph with its number, its address, the link to comment on it, and the comments it has (S21). */
export function DraftParagraph({
  paragraph,
  ...draft
}: Commented & { readonly paragraph: Paragraph }): ReactNode {
  const { around, path, row, open, comments } = draft;
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
        <UpDown
          {...draft}
          item={paragraphItem(row.n, row.version, no)}
          on={String(no)}
          name={say("publicSite.paragraph.name", { no })}
        />
        <Comments {...draft} lines={comments.get(no) ?? []} on={say("publicSite.comment.on", { no })} />
      </div>
    </div>
  );
}

/** Public comments below what they are about, folded, with their count. */
export function Comments({
  lines,
  on,
  ...draft
}: Omit<Commented, "comments"> & {
  readonly lines: readonly ContributionLine[];
  /** What they are about, for who hears the count alone. */
  readonly on: string;
}): ReactNode {
  const { around } = draft;
  const { say, slug, process } = around;
  if (lines.length === 0) return null;
  return (
    <details className="comments">
      <summary>
        {say("publicSite.comments", { count: lines.length })} <span className="visually-hidden">{on}</span>
      </summary>
      <ol className="cards">
        {lines.map(({ record, outcome }) => (
          <li key={record.reference} id={record.reference}>
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
            <UpDown
              {...draft}
              item={commentItem(record.reference)}
              on={record.reference}
              name={record.reference}
            />
          </li>
        ))}
      </ol>
    </details>
  );
}
