import { useEffect } from "react";
import { announce, useSay } from "../../ui/index.js";

const minute = 60_000;
const said = [
  { left: 24 * 60 * minute, id: "ballots.said.day" },
  { left: 60 * minute, id: "ballots.said.hour" },
  { left: 5 * minute, id: "ballots.said.minutes" },
] as const;

/** That a ballot closes, long before and shortly before; in the last minute, urgently, to whom it still waits for. */
export function useClosingSaid(closesAt: string | null, awaited: boolean): void {
  const say = useSay();
  useEffect(() => {
    if (closesAt === null) return;
    const left = Date.parse(closesAt) - Date.now();
    const timers = said.flatMap(({ left: at, id }) =>
      // Longer than a timer can count is longer than a page stays open.
      left > at && left - at < 2 ** 31 ? [setTimeout(() => announce(say(id)), left - at)] : [],
    );
    if (awaited && left > minute && left - minute < 2 ** 31)
      timers.push(setTimeout(() => announce(say("ballots.said.last"), "assertive"), left - minute));
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [closesAt, awaited, say]);
}
