import type { MeetingRow } from "@accord/shared/meetings";

type Of = Pick<MeetingRow, "no" | "group" | "startsAt" | "endsAt">;

/** Of the forum's own the one that is on, or else the next; the last one where none is to come. */
export function nearest(meetings: readonly Of[], now: string): Of | undefined {
  const ofForum = meetings.filter(({ group }) => group === null);
  const inTurn = (ofForum.length > 0 ? ofForum : meetings).toSorted((a, b) =>
    a.startsAt.localeCompare(b.startsAt),
  );
  return inTurn.find(({ endsAt }) => endsAt > now) ?? inTurn.at(-1);
}
