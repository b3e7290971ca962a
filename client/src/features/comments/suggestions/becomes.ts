import { type Becomes, becomesOfOthers } from "@accord/shared/suggestions";
import type { Standing, Standings } from "./useStandings.js";

const asSuggested = ({ thread: { id }, base, proposed }: Standing) => ({ id, base, proposed });

/** What is left of other suggestions for the same words once this one is accepted; nothing of one that fits no more. */
export function becomesOf(
  standing: Standing,
  standings: Standings,
): readonly (Becomes & { readonly name: string })[] {
  const { place, left, others } = standing;
  if (place === null || left !== null) return [];
  const also = others.flatMap((id) => standings.get(id) ?? []);
  const becomes = becomesOfOthers(
    place.text,
    { ...asSuggested(standing), range: place.range },
    also.map(asSuggested),
  );
  const nameOf = new Map(also.map(({ thread }) => [thread.id, thread.by.name]));
  return (becomes ?? []).map((one) => ({ ...one, name: nameOf.get(one.id) ?? "" }));
}
