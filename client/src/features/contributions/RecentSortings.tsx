import { listOwnSortings } from "@accord/shared/contributions";
import { useZone } from "../../app/process.js";
import { useAsk } from "../../connection/asking.js";
import { Button, DateText, Details, useSay } from "../../ui/index.js";
import { useUndoSorting } from "./use-undo-sorting.js";

/** One's own acts of sorting with the way back, also after a reload or a break in the middle of one. */
export function RecentSortings({ process }: { readonly process: string }) {
  const say = useSay();
  const zone = useZone(process);
  const { data } = useAsk(listOwnSortings, { params: { process } });
  const { done, pending, undo, told } = useUndoSorting(process);
  if (data === undefined || (data.sortings.length === 0 && !done)) return null;
  return (
    <Details summary={say("contributions.sortings", { count: data.sortings.length })}>
      {told}
      <ul>
        {data.sortings.map(({ id, at, changes }) => (
          <li key={id} className="undo-line">
            <span>
              <DateText value={at} zone={zone} withTime /> {say("contributions.sortings.of", { changes })}
            </span>
            <Button
              kind="quiet"
              aria-label={say("contributions.sortings.undo", { changes })}
              onPress={() => undo(id)}
              pending={pending}
              pendingLabel={say("ui.saving")}
            >
              {say("ui.undo")}
            </Button>
          </li>
        ))}
      </ul>
    </Details>
  );
}
