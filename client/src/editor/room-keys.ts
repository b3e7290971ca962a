import { useSyncExternalStore } from "react";

const key = "accord-room-keys";
const listeners = new Set<() => void>();

function stored(): boolean {
  try {
    return localStorage.getItem(key) !== "off";
  } catch {
    return true;
  }
}
/** Where nothing may be kept, the choice holds until the page is left. */
let on: boolean | null = null;

/** Whether the room listens to keys of its own; kept on this device. Those of the text itself stay. */
export const areRoomKeysOn = (): boolean => {
  on ??= stored();
  return on;
};

export function setRoomKeys(next: boolean): void {
  on = next;
  try {
    if (next) localStorage.removeItem(key);
    else localStorage.setItem(key, "off");
  } catch {
    // It holds until the page is left.
  }
  for (const listener of listeners) listener();
}

export const useRoomKeys = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, areRoomKeysOn);
