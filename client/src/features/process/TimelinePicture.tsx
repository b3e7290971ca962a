import { dayText, spokenIn } from "@accord/shared/messages";
import { type Lane, type PictureItem, picture, timelinePicture } from "@accord/shared/process";
import { useId } from "react";
import { useIntl } from "react-intl";
import { useGo } from "../../app/here.js";
import { useSay } from "../../ui/index.js";

// Roles of parts of a drawing: rules for page elements do not know them.
const group = { role: "group" } as const;
const image = { role: "img" } as const;
const unheard = { "aria-hidden": true } as const;

/** Four lanes over one axis (6.1): bars, signs, windows as brackets, today as a line. Each mark is a link. */
export function TimelinePicture({
  items,
  today,
}: {
  readonly items: readonly PictureItem[];
  readonly today: string;
}) {
  const say = useSay();
  const { locale } = useIntl();
  const id = useId();
  const mirrored = document.documentElement.dir === "rtl";
  const drawn = timelinePicture(items, today, mirrored);
  const month = new Intl.DateTimeFormat(spokenIn(locale), { month: "short", timeZone: "UTC" });
  return (
    <svg
      className="timeline-picture"
      viewBox={`0 0 ${drawn.width} ${drawn.height}`}
      aria-labelledby={id}
      {...group}
    >
      <title id={id}>
        {say("process.timeline.caption", { from: dayText(drawn.from), to: dayText(drawn.to) })}
      </title>
      {drawn.months.map(({ day, x }) => (
        <g key={day} {...unheard}>
          <line className="timeline-month" x1={x} x2={x} y1={26} y2={drawn.height} />
          <text
            className="timeline-label"
            x={x + (mirrored ? -4 : 4)}
            y={40}
            textAnchor={mirrored ? "end" : "start"}
          >
            {month.format(new Date(`${day}T12:00:00Z`))}
            {day.endsWith("-01-01") || day === drawn.months[0]?.day ? ` ${day.slice(0, 4)}` : ""}
          </text>
        </g>
      ))}
      {drawn.today ? (
        <g {...unheard}>
          <line className="timeline-today" x1={drawn.today.x} x2={drawn.today.x} y1={20} y2={drawn.height} />
          <text
            className="timeline-label timeline-now"
            x={drawn.today.x}
            y={14}
            textAnchor={drawn.today.x > 900 ? "end" : drawn.today.x < 100 ? "start" : "middle"}
          >
            {say("process.timeline.today", { date: dayText(drawn.today.day) })}
          </text>
        </g>
      ) : null}
      {drawn.lanes.map((lane) => (
        <LaneOf key={lane.moment} lane={lane} width={drawn.width} mirrored={mirrored} />
      ))}
    </svg>
  );
}

function LaneOf({
  lane,
  width,
  mirrored,
}: {
  readonly lane: Lane;
  readonly width: number;
  readonly mirrored: boolean;
}) {
  const say = useSay();
  const go = useGo();
  const title = say(`process.moment.${lane.moment}`);
  return (
    <g aria-label={title} {...group}>
      <line className="timeline-lane" x1={0} x2={width} y1={lane.y} y2={lane.y} />
      <text
        className="timeline-label timeline-moment"
        x={mirrored ? width : 0}
        y={lane.y + 19}
        textAnchor={mirrored ? "end" : "start"}
      >
        {title}
      </text>
      {lane.marks.map((mark) => {
        const shape = (
          <>
            {mark.bare ? null : mark.sign ? (
              <path className="timeline-sign" d={diamond(mark.x, mark.y)} />
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
            {mark.bracket ? <Bracket {...mark.bracket} y={mark.y + picture.bar + 2} /> : null}
          </>
        );
        const { href } = mark;
        return href === null ? (
          <g key={mark.id} aria-label={mark.name} {...image}>
            <title>{mark.name}</title>
            {shape}
          </g>
        ) : (
          <a
            key={mark.id}
            href={href}
            aria-label={mark.name}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey) return;
              event.preventDefault();
              go(href);
            }}
          >
            <title>{mark.name}</title>
            {shape}
          </a>
        );
      })}
      {lane.words.map((words) => (
        <text
          key={words.key}
          className="timeline-label"
          data-inside={words.inside || undefined}
          x={words.x}
          y={words.y}
          textAnchor={words.anchor}
          {...unheard}
        >
          {words.text}
        </text>
      ))}
    </g>
  );
}

const diamond = (x: number, y: number): string => {
  const half = picture.sign / 2;
  return `M${x} ${y + 9}l${half}-${half} ${half} ${half}-${half} ${half}z`;
};

/** A window that a rule asks for: with a tick where it is kept, a triangle where not. */
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
}) {
  return (
    <g className="timeline-bracket" data-met={met || undefined}>
      <path d={`M${x + 0.5} ${y - 2}v6h${Math.max(0, width - 1)}v-6`} />
      {met ? (
        <path d={`M${x + width / 2 - 5} ${y + 4}l4 4 7-8`} />
      ) : (
        <path className="timeline-alert" d={`M${x + width / 2} ${y - 2}l6 10h-12z`} />
      )}
    </g>
  );
}
