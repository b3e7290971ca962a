import type { MinutesRoot, PublicMeeting } from "@accord/shared/meetings";
import { dayText, inZone } from "@accord/shared/messages";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";
import { RichWords } from "../RichWords.js";

interface Props {
  readonly around: Around;
  readonly minutes: NonNullable<PublicMeeting["minutes"]>;
}

const isEmpty = (content: unknown): boolean =>
  content === undefined || plainText(content as RichNode).trim() === "";

/** The words as they were approved, with their hash [M4]. */
export function MinutesShown({ around, minutes }: Props): ReactNode {
  const { say, slug, process } = around;
  const date = dayText(inZone(minutes.approvedAt ?? minutes.publishedAt ?? "", process.timeZone).day);
  return (
    <section aria-labelledby="minutes">
      <h2 id="minutes">{say("meetings.minutes")}</h2>
      <p>
        {minutes.approvedIn === null ? (
          say("meetings.minutes.approvedOn", { date, note: minutes.approvedNote })
        ) : (
          <a href={`/p/${slug}/meetings/${minutes.approvedIn}`}>
            {say("meetings.minutes.approvedIn", { date, no: minutes.approvedIn })}
          </a>
        )}
      </p>
      <Part {...{ around, minutes }} root="present" />
      <Points {...{ around, minutes }} />
      <Part {...{ around, minutes }} root="decisions" />
      <Part {...{ around, minutes }} root="actions" />
      <Part {...{ around, minutes }} root="results" />
      {minutes.root === null ? null : (
        <p>
          {say("meetings.minutes.root")} <code className="code">{minutes.root}</code>
        </p>
      )}
    </section>
  );
}

function Part({ around: { say }, minutes, root }: Props & { readonly root: MinutesRoot }): ReactNode {
  if (isEmpty(minutes.fields[root])) return null;
  return (
    <>
      <h3>{say(`meetings.minutes.field.${root}`)}</h3>
      <RichWords content={minutes.fields[root]} />
    </>
  );
}

function Points({ around: { say }, minutes: { points } }: Props): ReactNode {
  if (points.length === 0) return null;
  return (
    <>
      <h3>{say("meetings.minutes.field.points")}</h3>
      {points.map(({ title, said, decided }, at) => (
        <div key={at}>
          <h4 dir="auto">{title}</h4>
          {isEmpty(said) ? null : <RichWords content={said} />}
          {isEmpty(decided) ? null : (
            <>
              <p>{say("meetings.minutes.column.decided")}</p>
              <RichWords content={decided} />
            </>
          )}
        </div>
      ))}
    </>
  );
}
