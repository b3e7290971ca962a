import { dayText } from "@accord/shared/messages";
import { momentLines, type PictureItem } from "@accord/shared/process";
import { Link, useSay } from "../../ui/index.js";

/** Four moments side by side: what is open, and what comes; none is ever closed by a later one. */
export function Moments({
  items,
  today,
}: {
  readonly items: readonly PictureItem[];
  readonly today: string;
}) {
  const say = useSay();
  return (
    <section className="stack moments-part" aria-label={say("process.moments")}>
      <h2>{say("process.moments")}</h2>
      <div className="moments">
        {momentLines(items, today).map(({ moment, open, next, count }) => (
          <section key={moment} className="moment">
            <h3>{say(`process.moment.${moment}`)}</h3>
            <ul className="plain-list">
              {open.slice(0, 3).map((one) => (
                <li key={one.id}>
                  {one.endless
                    ? say("process.moment.open.endless", { what: one.label, date: dayText(one.from) })
                    : say("process.moment.open", { what: one.label, date: dayText(one.to) })}{" "}
                  {one.href ? (
                    <Link href={one.href} aria-label={say("process.moment.show.named", { what: one.name })}>
                      {say("process.moment.show")}
                    </Link>
                  ) : null}
                </li>
              ))}
              {next ? (
                <li className="hint">
                  {say("process.moment.next", { what: next.label, date: dayText(next.from) })}
                </li>
              ) : open.length === 0 ? (
                <li className="hint">{say("process.moment.over", { count })}</li>
              ) : null}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
