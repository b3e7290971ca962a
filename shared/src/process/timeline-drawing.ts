import { dayText, isRightToLeft, type Say, spokenIn } from "../messages/index.js";
import { type Drawn, part } from "../pictures/drawn.js";
import { type Lane, type Mark, type PictureItem, picture, timelinePicture, type Words } from "./picture.js";

const unheard = { "aria-hidden": "true" } as const;

/** Four lanes over one axis (6.1): bars, signs, windows as brackets, today as a line. Each mark is a link. `id`: of its title. */
export function drawTimeline(
  items: readonly PictureItem[],
  today: string,
  { say, language, id }: { readonly say: Say; readonly language: string; readonly id: string },
): Drawn {
  const mirrored = isRightToLeft(language);
  const drawn = timelinePicture(items, today, mirrored);
  const { width, height } = drawn;
  const start = mirrored ? "end" : "start";
  const month = new Intl.DateTimeFormat(spokenIn(language), { month: "short", timeZone: "UTC" });
  const first = drawn.months[0]?.day;
  const caption = say("process.timeline.caption", { from: dayText(drawn.from), to: dayText(drawn.to) });
  return part(
    "svg",
    "timeline",
    {
      className: "timeline-picture",
      viewBox: `0 0 ${width} ${height}`,
      role: "group",
      "aria-labelledby": id,
    },
    part("title", "title", { id }, caption),
    ...drawn.months.map(({ day, x }) => {
      const year = day.endsWith("-01-01") || day === first ? ` ${day.slice(0, 4)}` : "";
      const name = `${month.format(new Date(`${day}T12:00:00Z`))}${year}`;
      return part(
        "g",
        day,
        unheard,
        part("line", "line", { className: "timeline-month", x1: x, x2: x, y1: 26, y2: height }),
        label({ x: x + (mirrored ? -4 : 4), y: 40, textAnchor: start }, name),
      );
    }),
    drawn.today
      ? todayAt(drawn.today.x, height, say("process.timeline.today", { date: dayText(today) }))
      : null,
    ...drawn.lanes.map((lane) =>
      laneOf(lane, say(`process.moment.${lane.moment}`), { width, start, x: mirrored ? width : 0 }),
    ),
  );
}

const label = (attributes: Drawn["attributes"], words: string, more = "", key = "label"): Drawn =>
  part("text", key, { className: `timeline-label${more}`, ...attributes }, words);

function todayAt(x: number, height: number, words: string): Drawn {
  const beside = x < 100 ? "start" : "middle";
  return part(
    "g",
    "today",
    unheard,
    part("line", "line", { className: "timeline-today", x1: x, x2: x, y1: 20, y2: height }),
    label({ x, y: 14, textAnchor: x > 900 ? "end" : beside }, words, " timeline-strong"),
  );
}

function laneOf(
  lane: Lane,
  title: string,
  { width, start, x }: { readonly width: number; readonly start: string; readonly x: number },
): Drawn {
  return part(
    "g",
    lane.moment,
    { role: "group", "aria-label": title },
    part("line", "line", { className: "timeline-lane", x1: 0, x2: width, y1: lane.y, y2: lane.y }),
    label({ x, y: lane.y + 19, textAnchor: start }, title, " timeline-strong"),
    ...lane.marks.map(markOf),
    ...lane.words.map(wordsOf),
  );
}

function markOf(mark: Mark): Drawn {
  const named = { "aria-label": mark.name };
  return part(
    mark.href === null ? "g" : "a",
    mark.id,
    mark.href === null ? { role: "img", ...named } : { href: mark.href, ...named },
    part("title", "title", {}, mark.name),
    mark.bare ? null : shapeOf(mark),
    mark.bracket ? bracketOf(mark.bracket, mark.y + picture.bar + 2) : null,
  );
}

function shapeOf({ x, y, width, sign }: Mark): Drawn {
  const half = picture.sign / 2;
  if (!sign)
    return part("rect", "shape", { className: "timeline-bar", x, y, width, height: picture.bar, rx: 2 });
  const d = `M${x} ${y + 9}l${half}-${half} ${half} ${half}-${half} ${half}z`;
  return part("path", "shape", { className: "timeline-sign", d });
}

/** A window that a rule asks for: with a tick where it is kept, a triangle where not. */
function bracketOf({ x, width, met }: NonNullable<Mark["bracket"]>, y: number): Drawn {
  const middle = x + width / 2;
  return part(
    "g",
    "bracket",
    { className: "timeline-bracket", "data-met": met || undefined },
    part("path", "span", { d: `M${x + 0.5} ${y - 2}v6h${Math.max(0, width - 1)}v-6` }),
    met
      ? part("path", "sign", { d: `M${middle - 5} ${y + 4}l4 4 7-8` })
      : part("path", "sign", { className: "timeline-alert", d: `M${middle} ${y - 2}l6 10h-12z` }),
  );
}

const wordsOf = ({ key, inside, x, y, anchor, text }: Words): Drawn =>
  label(
    { x, y, textAnchor: anchor, "data-inside": inside || undefined, ...unheard },
    text,
    "",
    `words-${key}`,
  );
