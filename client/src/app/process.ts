import { type Action, whoAmI } from "@accord/shared/people";
import { useAsk } from "../connection/asking.js";

/** What the session knows of a process: its name, its time zone, and what the reader may do there. */
export function useProcessFacts(slug: string) {
  const session = useAsk(whoAmI, {});
  return session.data?.processes.find((one) => one.slug === slug);
}

/** The time zone of the process; UTC until it is known. */
export const useZone = (slug: string): string => useProcessFacts(slug)?.timeZone ?? "UTC";

/** Whether the reader may do this on a thing of the process that belongs to no group: shows or explains, never decides. */
export const useMay = (slug: string, action: Action): boolean =>
  useProcessFacts(slug)?.may.includes(action) ?? false;
