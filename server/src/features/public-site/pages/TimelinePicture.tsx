import { dayText, isRightToLeft, spokenIn } from "@accord/shared/messages";
import { type PictureItem, picture, timelinePicture } from "@accord/shared/process";
import type { ReactNode } from "react";
import type { Around } from "../Page.js";

/** The timeline as SVG of the server (6.1): four lanes, bars, signs, windows as brackets, today as a line. */
export function TimelinePicture({
  around,
  items,
  today,
}: {
  readonly around: Around;
  readonly items: readonly PictureItem[];
  readonly today: string;
}): ReactNode {
  const { say, process } = around;
  const mirrored = isRightToLeft(process.language);
  const drawn = timelinePicture(items, today, mirrored);
  const month = new Intl.DateTimeFormat(spokenIn(process.language), { month: "short", timeZone: "UTC" });
  const start = mirrored ? "end" : "start";
  const half = picture.sign / 2;
  return (
    <svg
      className="timeline-picture"
      viewBox={`0 0 ${drawn.width} ${drawn.height}`}
      aria-labelledby="picture"
    >
      <title id="picture">
        {say("process.timeline.caption", { from: dayText(drawn.from), to: dayText(drawn.to) })}
      </title>
      {drawn.months.map(({ day, x }) => (
        <g key={day}>
          <line className="timeline-month" x1={x} x2={x} y1={26} y2={drawn.height} />
          <text className="timeline-label" x={x + (mirrored ? -4 : 4)} y={40} textAnchor={start}>
            {`${month.format(new Date(`${day}T12:00:00Z`))}${
              day.endsWith("-01-01") || day === drawn.months[0]?.day ? ` ${day.slice(0, 4)}` : ""
            }`}
          </text>
        </g>
      ))}
      {drawn.today ? (
        <g>
          <line className="timeline-today" x1={drawn.today.x} x2={drawn.today.x} y1={20} y2={drawn.height} />
          <text
            className="timeline-label timeline-moment"
            x={drawn.today.x}
            y={14}
            textAnchor={drawn.today.x > 900 ? "end" : drawn.today.x < 100 ? "start" : "middle"}
          >
            {say("process.timeline.today", { date: dayText(drawn.today.day) })}
          </text>
        </g>
      ) : null}
      {drawn.lanes.map((lane) => (
        <g key={lane.moment}>
          <line className="timeline-lane" x1={0} x2={drawn.width} y1={lane.y} y2={lane.y} />
          <text
            className="timeline-label timeline-moment"
            x={mirrored ? drawn.width : 0}
            y={lane.y + 19}
            textAnchor={start}
          >
            {say(`process.moment.${lane.moment}`)}
          </text>
          {lane.marks.map((mark) => {
            const under = mark.y + picture.bar + 2;
            const shape = (
              <>
                <title>{mark.name}</title>
                {mark.bare ? null : mark.sign ? (
                  <path
                    className="timeline-sign"
                    d={`M${mark.x} ${mark.y + 9}l${half}-${half} ${half} ${half}-${half} ${half}z`}
                  />
                ) : (
                  <rect
                    className="timeline-bar"
                    x={mark.x}
                    y={mark.y}
                    width={mark.width}
                    height={picture.bar}
                    rx={2}
                  />
                )}
                {mark.bracket ? <Bracket {...mark.bracket} y={under} /> : null}
              </>
            );
            return mark.href === null ? (
              <g key={mark.id}>{shape}</g>
            ) : (
              <a key={mark.id} href={mark.href} aria-label={mark.name}>
                {shape}
              </a>
            );
          })}
          {lane.words.map((words) => (
            <text
              key={words.key}
              className={words.inside ? "timeline-label timeline-inside" : "timeline-label"}
              x={words.x}
              y={words.y}
              textAnchor={words.anchor}
            >
              {words.text}
            </text>
          ))}
        </g>
      ))}
    </svg>
  );
}

function Bracket({
  x,
  width,
  met,
  y,
}: {
  readonly x: number;
  readonly width: number;
  readonly met: boolean;
  readonly y: number;
}): ReactNode {
  return (
    <g className={met ? "timeline-bracket timeline-met" : "timeline-bracket"}>
      <path d={`M${x + 0.5} ${y - 2}v6h${Math.max(0, width - 1)}v-6`} />
      {met ? (
        <path d={`M${x + width / 2 - 5} ${y + 4}l4 4 7-8`} />
      ) : (
        <path className="timeline-alert" d={`M${x + width / 2} ${y - 2}l6 10h-12z`} />
      )}
    </g>
  );
}
