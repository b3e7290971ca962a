import { dayText } from "@accord/shared/messages";
import { useRecord, useRows } from "../../editor/fields/index.js";
import type { OpenDocument } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";
import "./milestone-line.css";

interface Span {
  readonly start: string;
  readonly end: string;
}

const dayMs = 86_400_000;
const dayNo = (iso: string): number => Date.parse(iso) / dayMs;
const least = (days: readonly string[]): string => days.toSorted()[0] ?? "";
const most = (days: readonly string[]): string => days.toSorted().at(-1) ?? "";
const isSpan = (start: unknown, end: unknown): boolean =>
  typeof start === "string" && typeof end === "string" && start !== "" && start <= end;

/** The milestones of field 17 on one line of time, within the timeframe of the commitment; the table beside it says all of it in words. */
export function MilestoneLine({ opened }: { readonly opened: OpenDocument }) {
  const say = useSay();
  const rows = useRows(opened, "milestones");
  const { start = null, end = null } = useRecord(opened, "timeframe");
  const frame = isSpan(start, end) ? { start: String(start), end: String(end) } : null;
  const spans = rows.flatMap(({ id, values }, at) =>
    isSpan(values.start, values.end)
      ? [{ id, no: at + 1, start: String(values.start), end: String(values.end) }]
      : [],
  );
  if (spans.length === 0) return null;
  const all: readonly Span[] = frame ? [frame, ...spans] : spans;
  const first = least(all.map((one) => one.start));
  const last = most(all.map((one) => one.end));
  const whole = dayNo(last) - dayNo(first) + 1;
  const place = ({ start: from, end: to }: Span) => ({
    insetInlineStart: `${((dayNo(from) - dayNo(first)) / whole) * 100}%`,
    inlineSize: `${((dayNo(to) - dayNo(from) + 1) / whole) * 100}%`,
  });
  const isOut = (one: Span): boolean => frame !== null && (one.start < frame.start || one.end > frame.end);
  const from = least(spans.map((one) => one.start));
  const to = most(spans.map((one) => one.end));
  return (
    <figure className="milestone-line">
      <figcaption className="hint">
        {say("commitments.milestones.line", { count: spans.length, start: dayText(from), end: dayText(to) })}{" "}
        {frame === null ? "" : say("commitments.milestones.out", { count: spans.filter(isOut).length })}
      </figcaption>
      <div aria-hidden="true">
        {spans.map((one) => (
          <div key={one.id} className="milestone-row">
            <span className="milestone-no">{one.no}</span>
            <span className="milestone-track">
              {frame === null ? null : <span className="milestone-frame" style={place(frame)} />}
              <span className="milestone-bar" data-out={isOut(one) || undefined} style={place(one)} />
            </span>
          </div>
        ))}
        <div className="milestone-ends">
          <span>{dayText(first)}</span>
          <span>{dayText(last)}</span>
        </div>
      </div>
    </figure>
  );
}
