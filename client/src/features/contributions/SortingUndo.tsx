import { UndoLine, useSay } from "../../ui/index.js";
import { useUndoSorting } from "./use-undo-sorting.js";

/** What the last act of sorting changed, and the way back. */
export function SortingUndo({
  process,
  last,
}: {
  readonly process: string;
  readonly last: { changed: number; sorting: string };
}) {
  const say = useSay();
  const { done, pending, undo, told } = useUndoSorting(process);
  if (done) return told;
  if (last.changed === 0) return <p role="status">{say("contributions.themed", { count: 0 })}</p>;
  return (
    <>
      <UndoLine
        done={say("contributions.themed", { count: last.changed })}
        pending={pending}
        onUndo={() => undo(last.sorting)}
      />
      {told}
    </>
  );
}
