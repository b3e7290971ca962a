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
            <ul className="moment-lines">
              {open.slice(0, 3).map((one) => (
                <Line
                  key={one.id}
                  item={one}
                  when={
                    one.endless
                      ? say("process.moment.open.endless", { date: dayText(one.from) })
                      : say("process.moment.open", { date: dayText(one.to) })
                  }
                />
              ))}
              {next ? (
                <Line item={next} when={say("process.moment.next", { date: dayText(next.from) })} />
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

function Line({ item: { href, label }, when }: { readonly item: PictureItem; readonly when: string }) {
  return (
    <li>
      {href ? <Link href={href}>{label}</Link> : <bdi>{label}</bdi>}
      <span className="hint">{when}</span>
    </li>
  );
}
