import { useEffect, useState } from "react";

type Spent = Readonly<Record<string, number>>;

const read = (key: string): Spent => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Spent;
  } catch {
    return {};
  }
};

/** Seconds by item of a meeting, counted on this device while an item is chosen. */
export function useSpent(meeting: string, item: string | undefined): Spent {
  const key = `desk ${meeting}`;
  const [spent, setSpent] = useState(() => read(key));
  useEffect(() => {
    if (item === undefined) return;
    const timer = setInterval(() => {
      setSpent((before) => {
        const after = { ...before, [item]: (before[item] ?? 0) + 1 };
        localStorage.setItem(key, JSON.stringify(after));
        return after;
      });
    }, 1000);
    return () => clearInterval(timer);
  }, [key, item]);
  return spent;
}
