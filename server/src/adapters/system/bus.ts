import type { Announcement, Bus } from "../../ports/bus.js";

export function localBus(): Bus {
  const listeners = new Set<(announcement: Announcement) => void>();
  return {
    tell(announcement) {
      for (const listener of listeners) listener(announcement);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
