import {
  listContributions,
  listOwnSortings,
  listThemes,
  readContribution,
  undoSorting,
} from "@accord/shared/contributions";
import { useEffect, useRef } from "react";
import { useZone } from "../../app/process.js";
import { Refusal } from "../../app/Refusal.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, DateText, Details, useSay } from "../../ui/index.js";
import { SortingProgress } from "./WorkProgress.js";

/** One's own acts of sorting with the way back, also after a reload or a break in the middle of one. */
export function RecentSortings({ process }: { readonly process: string }) {
  const say = useSay();
  const zone = useZone(process);
  const { data } = useAsk(listOwnSortings, { params: { process } });
  const undo = useAct(undoSorting, {
    changes: [listContributions, listThemes, readContribution, listOwnSortings],
  });
  const outcome = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (undo.done && document.activeElement === document.body) outcome.current?.focus();
  }, [undo.done]);
  if (data === undefined || (data.sortings.length === 0 && !undo.done)) return null;
  return (
    <Details summary={say("contributions.sortings", { count: data.sortings.length })}>
      {undo.done ? (
        <p ref={outcome} tabIndex={-1} role="status">
          {say("contributions.undone", { count: undo.reply?.changed ?? 0 })}
        </p>
      ) : null}
      <Refusal error={undo.refused} />
      {undo.pending ? <SortingProgress process={process} /> : null}
      <ul>
        {data.sortings.map(({ id, at, changes }) => (
          <li key={id} className="undo-line">
            <span>
              <DateText value={at} zone={zone} withTime /> {say("contributions.sortings.of", { changes })}
            </span>
            <Button
              kind="quiet"
              aria-label={say("contributions.sortings.undo", { changes })}
              onPress={() => undo.act({ params: { process, sorting: id }, body: {} })}
              pending={undo.pending}
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
