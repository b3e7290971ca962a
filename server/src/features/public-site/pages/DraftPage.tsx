import type { NumberedField } from "@accord/shared/commitments";
import { callStateAt, noLastDay, wholeDraft } from "@accord/shared/contributions";
import { dayText, inZone, placeOf } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { changedParagraphs } from "../draft-changes.js";
import { type DraftRound, fieldsOf } from "../drafts.js";
import type { ContributionLine } from "../lines.js";
import { Spoken } from "../marks.js";
import { Page } from "../Page.js";
import { type Commented, Comments, DraftParagraph } from "./DraftParagraph.js";
import { References } from "./ProposalPages.js";

interface Props extends Commented {
  readonly fields: readonly NumberedField[];
  readonly round: DraftRound;
  readonly now: string;
}

/** S21: a frozen version at its permanent address, with its hash; every paragraph can be pointed at and commented on. */
export function DraftPage(props: Omit<Props, "open" | "path">): ReactNode {
  const { around, row, fields } = props;
  const { say, slug, process } = around;
  const open = callStateAt(props.round, props.now) === "open";
  const path = `/p/${slug}/drafts/${row.n}/v${row.version}`;
  const shown = { ...props, open, path };
  return (
    <Page around={around} title={`${row.n} ${row.title}, ${say("publicSite.draft.no", { n: row.version })}`}>
      <h1>
        {row.n} <bdi>{row.title}</bdi>
      </h1>
      <Round {...shown} />
      <p className="facts">
        {say("publicSite.draft.frozen", {
          n: row.version,
          date: dayText(inZone(row.frozenAt, process.timeZone).day),
        })}{" "}
        <span className="code">{say("publicSite.draft.hash", { root: row.root })}</span>{" "}
        {row.group ? <bdi>{row.group}</bdi> : null}
      </p>
      <HowToComment {...shown} />
      <Changed {...shown} />
      {fields.map((field) => (
        <section key={field.root} aria-labelledby={`f-${field.root}`}>
          <h2 id={`f-${field.root}`}>{field.label}</h2>
          {field.paragraphs.map((paragraph, at) => (
            <DraftParagraph key={at} paragraph={paragraph} {...shown} />
          ))}
        </section>
      ))}
      {row.contributions.length > 0 ? (
        <section aria-labelledby="answers">
          <h2 id="answers">{say("publicSite.draft.answers")}</h2>
          <References slug={slug} references={row.contributions} />
        </section>
      ) : null}
    </Page>
  );
}

/** Until when it takes comments; where it takes none any more, why, and where to go on [PCOM-1]. */
function Round({ around, row, round, open }: Props): ReactNode {
  const { say, slug, process } = around;
  const { end, newest } = round;
  const date = dayText(inZone(round.closesAt, process.timeZone).day);
  if (open)
    return (
      <p className="lead">
        {round.closesAt === noLastDay
          ? say("publicSite.draft.open.noLastDay", { n: row.version })
          : say("publicSite.draft.open", { n: row.version, date, place: placeOf(process.timeZone) })}
      </p>
    );
  if (newest > row.version)
    return (
      <p className="notice">
        {say("publicSite.draft.superseded", { n: row.version })}{" "}
        <a href={`/p/${slug}/drafts/${row.n}/v${newest}`}>{say("publicSite.draft.next", { n: newest })}</a>
      </p>
    );
  return (
    <p className="notice">
      {say("publicSite.draft.closed", { n: row.version, date })}{" "}
      {end?.by === "decision" ? (
        <a href={`/p/${slug}/decisions/${end.sequence}`}>
          {say("publicSite.draft.decided", { no: end.sequence })}
        </a>
      ) : null}
    </p>
  );
}

/** Which paragraphs are new since the draft before, and the way to the difference. */
function Changed({ around, row, round, fields, path }: Props): ReactNode {
  const { say } = around;
  const { earlier } = round;
  if (earlier === null) return null;
  const changed = changedParagraphs(fieldsOf(earlier, say), fields);
  return (
    <p className="facts changed">
      <span>{say("publicSite.draft.changes", { n: earlier.version, count: changed.length })}</span>
      {changed.map((no) => (
        <a key={no} className="quiet" href={`#p${no}`}>
          <Spoken
            shown={say("publicSite.paragraph", { no })}
            name={say("publicSite.paragraph.name", { no })}
          />
        </a>
      ))}
      <a className="quiet" href={`${path}/since/v${earlier.version}`}>
        {say("publicSite.draft.changes.read", { before: earlier.version, after: row.version })}
      </a>
    </p>
  );
}

function HowToComment(props: Props): ReactNode {
  const { around, path, open, comments, row } = props;
  const { say, slug } = around;
  const whole: readonly ContributionLine[] = comments.get(wholeDraft) ?? [];
  return (
    <>
      {open ? (
        <>
          <p className="comment-act">
            <a className="do" href={`${path}/comment`}>
              {say("publicSite.draft.comment")}
            </a>
          </p>
          <p className="hint comment-act">{say("publicSite.draft.how")}</p>
          <p className="hint">{say("choices.upDown.how")}</p>
        </>
      ) : null}
      <p className="facts">
        <a className="quiet" href={`/p/${slug}/drafts`}>
          {say("publicSite.draft.all")}
        </a>
      </p>
      <Comments {...props} lines={whole} on={say("publicSite.comment.onWhole", { n: row.version })} />
    </>
  );
}
