import { dayText } from "@accord/shared/messages";
import {
  byDay,
  type Check,
  daysOpen,
  itemsOf,
  type PictureItem,
  type readPlanOfActivities,
  timelineFinding,
} from "@accord/shared/process";
import type { ReplyOf } from "@accord/shared/protocol";
import { Button, type Column, Details, EmptyState, Link, StateMark, Table, useSay } from "../../ui/index.js";
import { stateOfCheck } from "./check-state.js";
import { TimelinePicture } from "./TimelinePicture.js";
import "./process.css";

export type PlanReply = ReplyOf<typeof readPlanOfActivities>;

export function useItems(process: string, plan: PlanReply): PictureItem[] {
  const say = useSay();
  return itemsOf(plan, say, {
    activity: (id) => `/app/${process}/plan-of-activities?activity=${id}`,
    mark: ({ tail }) => `/app/${process}${tail}`,
  });
}

/** Picture, on a phone the dated list in its place, and the table of both. */
export function Timeline({
  plan,
  items,
  onChange,
}: {
  readonly plan: PlanReply;
  readonly items: readonly PictureItem[];
  /** For who may: dates are changed in the row. */
  readonly onChange?: ((activity: string) => void) | undefined;
}) {
  const say = useSay();
  if (items.length === 0) return <EmptyState text={say("process.timeline.empty")} />;
  return (
    <figure className="timeline" aria-label={say("process.timeline")}>
      <figcaption>{timelineFinding(items, plan.today, say)}</figcaption>
      <TimelinePicture items={items} today={plan.today} />
      <DatedList items={items} today={plan.today} />
      <Details summary={say("process.timeline.table")} openInPrint>
        <TimelineTable items={items} checks={plan.checks} onChange={onChange} />
      </Details>
    </figure>
  );
}

function DatedList({ items, today }: { readonly items: readonly PictureItem[]; readonly today: string }) {
  const say = useSay();
  const rows = byDay(items.filter(({ bare }) => !bare));
  const over = rows.filter(({ to }) => to < today);
  const running = rows.filter(({ from, to }) => from <= today && to >= today);
  const coming = rows.filter(({ from }) => from > today);
  const row = (one: PictureItem) => (
    <li key={one.id}>
      <span className="timeline-date">
        {one.from === one.to || one.endless ? dayText(one.from) : `${dayText(one.from)} – ${dayText(one.to)}`}
      </span>
      <span>
        {one.href ? <Link href={one.href}>{one.label}</Link> : <bdi>{one.label}</bdi>}{" "}
        {one.window ? <StateMark state={one.window.met ? "met" : "notMet"} /> : null}
      </span>
    </li>
  );
  return (
    <div className="timeline-narrow">
      {over.length > 0 ? (
        <Details summary={say("process.timeline.earlier", { count: over.length })} openInPrint>
          <ol className="timeline-list">{over.map(row)}</ol>
        </Details>
      ) : null}
      <ol className="timeline-list">
        {running.map(row)}
        <li className="timeline-list-today">
          <span>{say("process.timeline.today", { date: dayText(today) })}</span>
        </li>
        {coming.map(row)}
      </ol>
    </div>
  );
}

function TimelineTable({
  items,
  checks,
  onChange,
}: {
  readonly items: readonly PictureItem[];
  readonly checks: readonly Check[];
  readonly onChange?: ((activity: string) => void) | undefined;
}) {
  const say = useSay();
  const checkOf = (id: string): Check | undefined =>
    checks.find((one) =>
      one.activity === null ? one.rule === "T1" && id === "notice" : one.activity === id,
    );
  const columns: Column<PictureItem>[] = [
    {
      id: "what",
      title: say("process.timeline.what"),
      heads: true,
      cell: (row) => (row.href ? <Link href={row.href}>{row.label}</Link> : <bdi>{row.label}</bdi>),
    },
    { id: "from", title: say("process.timeline.from"), cell: (row) => dayText(row.from) },
    { id: "to", title: say("process.timeline.to"), cell: (row) => dayText(row.to) },
    {
      id: "days",
      title: say("process.timeline.days"),
      number: true,
      cell: (row) => daysOpen(row.from, row.to),
    },
    {
      id: "rule",
      title: say("process.timeline.rule"),
      cell: (row) => {
        const check = checkOf(row.id);
        if (!check || !row.window) return say("process.timeline.noRule");
        return (
          <>
            {say("process.timeline.needed", { days: row.window.days, rule: check.rule })}{" "}
            <StateMark state={stateOfCheck(check.state)} label={say(`process.check.state.${check.state}`)} />
          </>
        );
      },
    },
    ...(onChange
      ? [
          {
            id: "change",
            title: say("process.timeline.change"),
            cell: (row: PictureItem) =>
              row.href?.includes("?activity=") ? (
                <Button
                  kind="quiet"
                  aria-label={say("process.timeline.change.named", { what: row.label })}
                  onPress={() => onChange(row.id)}
                >
                  {say("process.timeline.change")}
                </Button>
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <Table
      caption={say("process.timeline")}
      columns={columns}
      rows={byDay(items)}
      keyOf={(row) => row.id}
      dense
    />
  );
}
