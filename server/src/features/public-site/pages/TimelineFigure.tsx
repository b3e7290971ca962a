import { dayText } from "@accord/shared/messages";
import { byDay, type Check, daysOpen, type PictureItem, timelineFinding } from "@accord/shared/process";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";
import { TimelinePicture } from "./TimelinePicture.js";

interface FigureProps {
  readonly around: Around;
  readonly items: readonly PictureItem[];
  readonly today: string;
  readonly checks: readonly Check[];
}

/** The timeline as a picture or, where that is too narrow, as a list; the table stands behind both (C27). */
export function TimelineFigure({ around, items, today, checks }: FigureProps): ReactNode {
  const { say } = around;
  return (
    <figure className="timeline">
      <figcaption>{timelineFinding(items, today, say)}</figcaption>
      <TimelinePicture around={around} items={items} today={today} />
      <DatedList items={items} today={today} around={around} />
      <details>
        <summary>{say("process.timeline.table")}</summary>
        <TimelineTable items={items} checks={checks} around={around} />
      </details>
    </figure>
  );
}

/** On a narrow screen in place of the picture: every date in order, today between them. */
function DatedList({ around, items, today }: Omit<FigureProps, "checks">): ReactNode {
  const { say } = around;
  const rows = byDay(items.filter(({ bare }) => !bare));
  const before = rows.filter(({ from }) => from <= today).length;
  const row = (one: PictureItem) => (
    <li key={one.id}>{one.href ? <a href={one.href}>{one.name}</a> : <bdi>{one.name}</bdi>}</li>
  );
  return (
    <ol className="timeline-list timeline-narrow">
      {rows.slice(0, before).map(row)}
      <li className="timeline-list-today">{say("process.timeline.today", { date: dayText(today) })}</li>
      {rows.slice(before).map(row)}
    </ol>
  );
}

function TimelineTable({ around, items, checks }: Omit<FigureProps, "today">): ReactNode {
  const { say } = around;
  const ruleOf = (item: PictureItem): string => {
    const check = checks.find((one) =>
      one.activity === null ? one.rule === "T1" && item.id === "notice" : one.activity === item.id,
    );
    if (!check || !item.window) return say("process.timeline.noRule");
    return `${say("process.timeline.needed", { days: item.window.days, rule: check.rule })}. ${say(`process.check.state.${check.state}`)}`;
  };
  return (
    <div className="scroll">
      <table>
        <caption>{say("process.timeline")}</caption>
        <thead>
          <tr>
            {(["what", "from", "to", "days", "rule"] as const).map((name) => (
              <th key={name} scope="col">
                {say(`process.timeline.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byDay(items).map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <bdi>{one.label}</bdi>
              </th>
              <td>{dayText(one.from)}</td>
              <td>{dayText(one.to)}</td>
              <td>{daysOpen(one.from, one.to)}</td>
              <td>{ruleOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
