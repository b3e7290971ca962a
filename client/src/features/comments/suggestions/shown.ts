import type { Standing, Standings } from "./useStandings.js";

/** Which suggestions stand in the text: the one that is read, all where asked; of several for the same words the first. */
export function inText(standings: Standings | undefined, active: string | null, all: boolean): Standing[] {
  const open = [...(standings?.values() ?? [])].filter(({ thread, now }) => thread.state === "open" && now);
  const first = open.filter(({ thread }) => thread.id === active);
  if (!all) return first;
  const drawn: Standing[] = [];
  for (const one of [...first, ...open])
    if (!drawn.some((other) => other === one || other.others.includes(one.thread.id))) drawn.push(one);
  return drawn;
}
