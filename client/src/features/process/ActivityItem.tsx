import { dayText } from "@accord/shared/messages";
import type { ActivityRow } from "@accord/shared/process";
import { useEffect, useRef } from "react";
import { Button, useSay } from "../../ui/index.js";

interface ActivityItemProps {
  readonly activity: ActivityRow;
  readonly today: string;
  /** Named in the address: it is shown and takes the focus once. */
  readonly chosen: boolean;
  readonly onChange?: () => void;
  readonly onRemove?: () => void;
}

export function ActivityItem({ activity, today, chosen, onChange, onRemove }: ActivityItemProps) {
  const say = useSay();
  const place = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!chosen) return;
    place.current?.focus();
    place.current?.scrollIntoView?.({ block: "center" });
  }, [chosen]);
  const { what, startsOn, endsOn } = activity;
  const where = [activity.place, say(`process.mode.${activity.mode}`)].filter(Boolean).join(" · ");
  const rows = [
    ["why", activity.why],
    ["who", activity.who],
    ["how", activity.how],
    ["place", where],
  ] as const;
  return (
    <li className="activity" data-chosen={chosen || undefined}>
      <div className="activity-head">
        <div>
          <h3 ref={place} tabIndex={-1}>
            <bdi>{what}</bdi>
          </h3>
          <p className="hint">
            {startsOn === endsOn ? dayText(startsOn) : `${dayText(startsOn)} – ${dayText(endsOn)}`}
            {" · "}
            {say(`process.kind.${activity.kind}`)}
            {startsOn <= today && today <= endsOn ? ` · ${say("process.timeline.now")}` : ""}
          </p>
        </div>
        {onChange && onRemove ? (
          <div className="acts">
            <Button
              kind="quiet"
              aria-label={say("process.timeline.change.named", { what })}
              onPress={onChange}
            >
              {say("process.timeline.change")}
            </Button>
            <Button kind="quiet" aria-label={say("process.plan.remove.named", { what })} onPress={onRemove}>
              {say("process.plan.remove")}
            </Button>
          </div>
        ) : null}
      </div>
      <dl>
        {rows.map(([name, text]) =>
          text === "" ? null : (
            <div key={name}>
              <dt>{say(`process.plan.field.${name}`)}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ),
        )}
      </dl>
    </li>
  );
}
