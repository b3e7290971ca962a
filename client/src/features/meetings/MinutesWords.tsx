import { minutesRoots, minutesTemplate, type readMinutes } from "@accord/shared/meetings";
import type { ReplyOf } from "@accord/shared/protocol";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { Fragment } from "react";
import { useSay } from "../../ui/index.js";
import { RichText } from "../../ui/RichText.js";
import { useDrawnWords } from "../drafting/drawn-words.js";

type Standing = NonNullable<ReplyOf<typeof readMinutes>["stands"]>;

/** The minutes as they would be frozen, to be read, in the order in which they are written. */
export function MinutesWords({ fields, points }: Pick<Standing, "fields" | "points">) {
  const say = useSay();
  const names = useDrawnWords(minutesTemplate);
  return (
    <div className="paper minutes-words">
      {minutesRoots.map((root) => (
        <Fragment key={root}>
          <section>
            <h3>{names.field(root)}</h3>
            <Words content={fields[root]} />
          </section>
          {root === "present" ? (
            <section>
              <h3>{names.field("points")}</h3>
              {points.length === 0 ? <p className="hint">{say("meetings.minutes.part.empty")}</p> : null}
              {points.map(({ title, said, decided }, at) => (
                <section key={at}>
                  <h4>{title === "" ? names.row("points", at + 1) : <bdi>{title}</bdi>}</h4>
                  <p className="minutes-column">{say("meetings.minutes.column.said")}</p>
                  <Words content={said} />
                  <p className="minutes-column">{say("meetings.minutes.column.decided")}</p>
                  <Words content={decided} />
                </section>
              ))}
            </section>
          ) : null}
        </Fragment>
      ))}
    </div>
  );
}

function Words({ content }: { readonly content: unknown }) {
  const say = useSay();
  return !content || plainText(content as RichNode).trim() === "" ? (
    <p className="hint">{say("meetings.minutes.part.empty")}</p>
  ) : (
    <RichText content={content} headingShift={3} />
  );
}
