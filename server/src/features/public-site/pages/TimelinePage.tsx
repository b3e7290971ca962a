import { dayText } from "@accord/shared/messages";
import {
  byDay,
  type Check,
  checksOf,
  checkWords,
  inTime,
  itemsOf,
  momentLines,
  type PictureItem,
  type PublicTimeline,
  settingsOf,
} from "@accord/shared/process";
import type { ReactNode } from "react";
import { type Around, Page } from "../Page.js";
import { TimelineFigure } from "./TimelineFigure.js";

export interface TimelineProps {
  readonly around: Around;
  readonly timeline: PublicTimeline;
  /** The day in the zone of the process. */
  readonly today: string;
  /** Days on which something of the development became public. */
  readonly updates: readonly string[];
  /** Days on which the forum met by its record, or is called to. */
  readonly meetings: readonly string[];
  /** The decision of the forum that adopted the plan of activities, the last one. */
  readonly adopted: { readonly decision: number; readonly day: string } | null;
}

const checksFor = ({ around, timeline, today, updates, meetings }: TimelineProps): Check[] =>
  checksOf({
    today,
    level: around.process.level,
    settings: settingsOf(timeline.settings as Parameters<typeof settingsOf>[0]),
    facts: timeline.facts,
    activities: timeline.activities,
    publishedOn: timeline.firstPublishedOn,
    meetings,
    updates,
  });

const itemsFor = (props: TimelineProps, checks: readonly Check[]): PictureItem[] =>
  itemsOf({ ...props.timeline, today: props.today, checks, marks: [] }, props.around.say, {
    activity: (id) => `/p/${props.around.slug}/timeline#activity-${id}`,
    mark: () => null,
  });

/** What happens when and where one can take part (T1, MR 3.1): picture, table, activities, last change. */
export function TimelinePage(props: TimelineProps): ReactNode {
  const { around, timeline, today } = props;
  const { say, slug } = around;
  const checks = checksFor(props);
  const items = itemsFor(props, checks);
  const { developmentStart: start, deadline } = timeline.facts;
  const days = { first: dayText(timeline.firstPublishedOn), last: dayText(timeline.changedOn) };
  return (
    <Page around={around} title={say("process.public.timeline")}>
      <h1>{say("process.public.timeline")}</h1>
      <p className="lead">
        {start !== null && deadline !== null
          ? say("process.public.lead", { start: dayText(start), deadline: dayText(deadline) })
          : say("process.public.lead.open")}
      </p>
      <p className="facts">
        {say(days.first === days.last ? "process.public.stamp" : "process.public.stamp.changed", days)}
      </p>
      {props.adopted ? (
        <p>
          <a href={`/p/${slug}/decisions/${props.adopted.decision}`}>
            {say("process.adopted.process_plan", {
              date: dayText(props.adopted.day),
              decision: props.adopted.decision,
            })}
          </a>
        </p>
      ) : null}
      <TakePart around={around} items={items} today={today} timeline={timeline} />
      <TimelineFigure around={around} items={items} today={today} checks={checks} />
      <section aria-labelledby="activities">
        <h2 id="activities">{say("process.public.activities")}</h2>
        {inTime(timeline.activities).map((one) => (
          <section key={one.id} id={`activity-${one.id}`} className="timeline-activity">
            <h3>
              <bdi>{one.what}</bdi>
            </h3>
            <p className="facts">
              {[
                one.startsOn === one.endsOn
                  ? dayText(one.startsOn)
                  : `${dayText(one.startsOn)} – ${dayText(one.endsOn)}`,
                say(`process.kind.${one.kind}`),
                say(`process.mode.${one.mode}`),
              ].join(" · ")}
            </p>
            <dl>
              {(["why", "who", "how", "place"] as const).map((name) =>
                one[name] === "" ? null : (
                  <div key={name}>
                    <dt>{say(`process.plan.field.${name}`)}</dt>
                    <dd dir="auto">{one[name]}</dd>
                  </div>
                ),
              )}
            </dl>
            {one.call !== null && one.startsOn <= today && today <= one.endsOn ? (
              <p>
                <a href={`/p/${slug}/calls/${one.call}`}>{say("process.public.send")}</a>
              </p>
            ) : null}
          </section>
        ))}
      </section>
      <section aria-labelledby="windows">
        <h2 id="windows">{say("process.checks")}</h2>
        <ul>
          {checks.map((check) => (
            <li key={`${check.rule}-${check.activity}-${check.values.name ?? ""}`}>
              <strong>
                {say(`process.check.state.${check.state}`)}: {say(`process.rule.${check.rule}`)}.
              </strong>{" "}
              {checkWords(say, check)}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

export function NoTimeline({ around }: Pick<TimelineProps, "around">): ReactNode {
  const { say } = around;
  return (
    <Page around={around} title={say("process.public.timeline")}>
      <h1>{say("process.public.timeline")}</h1>
      <p>{say("process.public.none")}</p>
    </Page>
  );
}

function TakePart({
  around,
  items,
  today,
  timeline,
}: Pick<TimelineProps, "around" | "today" | "timeline"> & {
  readonly items: readonly PictureItem[];
}): ReactNode {
  const { say } = around;
  const known = new Set(timeline.activities.map(({ id }) => id));
  const lines = momentLines(
    items.filter(({ id }) => known.has(id)),
    today,
  );
  const open = lines.flatMap((line) => line.open);
  const next = byDay(lines.flatMap((line) => (line.next ? [line.next] : [])));
  const row = (one: PictureItem) => (
    <li key={one.id}>
      <a href={one.href ?? "#activities"}>{one.name}</a>
    </li>
  );
  return (
    <section aria-labelledby="part">
      <h2 id="part">{say("process.public.part")}</h2>
      {open.length + next.length === 0 ? <p>{say("process.public.part.none")}</p> : null}
      {open.length > 0 ? (
        <>
          <h3>{say("process.public.part.now")}</h3>
          <ul>{open.map(row)}</ul>
        </>
      ) : null}
      {next.length > 0 ? (
        <>
          <h3>{say("process.public.part.later")}</h3>
          <ul>{next.map(row)}</ul>
        </>
      ) : null}
    </section>
  );
}

/** For the page of the process: the next dates of the published timeline and the way to all of it. */
export function NextDates(props: TimelineProps): ReactNode {
  const { around, today } = props;
  const { say, slug } = around;
  const items = itemsFor(props, checksFor(props)).filter(({ bare }) => !bare);
  const lines = byDay(items.filter(({ to }) => to >= today)).slice(0, 5);
  return (
    <section aria-labelledby="next-dates">
      <h2 id="next-dates">{say("process.public.next")}</h2>
      {lines.length === 0 ? <p>{say("process.public.part.none")}</p> : null}
      <ul className="rows">
        {lines.map((one) => (
          <li key={one.id}>{one.name}</li>
        ))}
      </ul>
      <p>
        <a href={`/p/${slug}/timeline`}>{say("process.public.all")}</a>
      </p>
    </section>
  );
}
