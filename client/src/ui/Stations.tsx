import { dayText } from "@accord/shared/messages";
import type { ReactNode } from "react";
import { Link } from "./Link.js";
import { useSay } from "./say.js";
import { Sign } from "./signs.js";

export interface Station {
  readonly id: string;
  readonly what: string;
  readonly standing: "done" | "current" | "waiting";
  readonly day?: string | undefined;
  readonly href?: string | undefined;
  /** By whom, why, and at the last the words before and after. */
  readonly children?: ReactNode;
}

const signs = { done: "discTick", current: "disc", waiting: "ring" } as const;

/** The way of a contribution: seven stations, side by side where there is room, else below each other. */
export function Stations({
  label,
  stations,
}: {
  readonly label: string;
  readonly stations: readonly Station[];
}) {
  const say = useSay();
  return (
    <ol className="stations" aria-label={label}>
      {stations.map((station) => (
        <li
          key={station.id}
          data-standing={station.standing}
          aria-current={station.standing === "current" ? "step" : undefined}
        >
          <span className="station-sign">
            <Sign sign={signs[station.standing]} tone={station.standing === "done" ? "good" : "muted"} />
            <span className={station.standing === "done" ? "visually-hidden" : "hint"}>
              {say(`ui.station.${station.standing}`)}
            </span>
          </span>
          <p className="station-what">
            {station.href ? <Link href={station.href}>{station.what}</Link> : station.what}
          </p>
          {station.day ? (
            <p className="hint">
              <time dateTime={station.day}>{dayText(station.day)}</time>
            </p>
          ) : null}
          {station.children ? <div className="station-words">{station.children}</div> : null}
        </li>
      ))}
    </ol>
  );
}
