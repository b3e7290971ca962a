import { type Action, permissions } from "@accord/shared/people";
import { useMe } from "./me.js";

/** What the session knows of a process: its name, its time zone, and what the reader may do there. */
export function useProcessFacts(slug: string) {
  const me = useMe();
  return me?.processes.find((one) => one.slug === slug);
}

/** The time zone of the process; UTC until it is known. */
export const useZone = (slug: string): string => useProcessFacts(slug)?.timeZone ?? "UTC";

/** Whether the reader may do this on a thing of the process that belongs to no group: shows or explains, never decides. */
export const useMay = (slug: string, action: Action): boolean =>
  useProcessFacts(slug)?.may.includes(action) ?? false;

/** The same, or on a thing of a working group of the reader's own. */
export function useMayInOwnGroup(slug: string, action: Action): boolean {
  const facts = useProcessFacts(slug);
  if (!facts) return false;
  const inGroup = facts.roles.some(
    ({ role, group }) => group !== null && permissions[action][role] === "own_group",
  );
  return inGroup || facts.may.includes(action);
}
