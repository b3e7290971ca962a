import { useState } from "react";
import { useSession } from "../../app/session.js";

interface Kept {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const numberIn = (kept: Kept, key: string): number | null => {
  const value = Number(kept.getItem(key) ?? Number.NaN);
  return Number.isSafeInteger(value) && value >= 0 ? value : null;
};

/**
 * The highest number there was when this list was opened before, in this browser. Numbers are given as things come in,
 * so all above it are new: no clock is asked. One visit lasts as long as its tab; at the very first nothing is new.
 */
export function newSince(visit: Kept, device: Kept, key: string, latest: number): number {
  const since = numberIn(visit, key) ?? numberIn(device, key) ?? latest;
  visit.setItem(key, String(since));
  device.setItem(key, String(Math.max(latest, numberIn(device, key) ?? 0)));
  return since;
}

export function useNewSince(process: string, latest: number): number {
  const { person } = useSession();
  const [since] = useState(() => {
    try {
      return newSince(sessionStorage, localStorage, `accord-list-${person?.id ?? ""}-${process}`, latest);
    } catch {
      // Where nothing may be kept, nothing is known of an earlier visit.
      return latest;
    }
  });
  return since;
}
