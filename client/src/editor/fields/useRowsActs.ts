import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { announce } from "../../ui/announce.js";
import { useSay } from "../../ui/say.js";
import type { OpenDocument } from "../useDocument.js";
import { useCaretTurned } from "./caret-turned.js";
import { cellSelector, goToRowEvent, type RowPlace } from "./go-to-row.js";
import type { DrawnRow } from "./maps.js";
import { placeOf, rowActs } from "./rows.js";
import { useFocusKept } from "./useRoomFor.js";

export interface Undone {
  readonly id: string;
  readonly name: string;
  /** Where it stood. */
  readonly at: number;
}

interface Options {
  readonly opened: OpenDocument;
  readonly root: string;
  readonly rows: readonly DrawnRow[];
  readonly rowName: (no: number) => string;
  readonly writes: boolean;
  /** A row is written in a sheet: one at a time. */
  readonly isNarrow: boolean;
  readonly place: RefObject<HTMLElement | null>;
}

/** Which rows are open, what was taken out last, and the acts on them, each with its focus and its word. */
export function useRowsActs({ opened, root, rows, rowName, writes, isNarrow, place }: Options) {
  const say = useSay();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [undone, setUndone] = useState<Undone | null>(null);
  const [wasNarrow, setWasNarrow] = useState(isNarrow);
  const keepCaret = useCaretTurned();
  if (wasNarrow !== isNarrow) {
    setWasNarrow(isNarrow);
    keepCaret(open);
    // A sheet over who writes elsewhere would take the letters.
    const written = isNarrow ? rowWrittenIn(place.current) : null;
    if (isNarrow) setOpen(new Set(written === null || !open.has(written) ? [] : [written]));
  }
  const focusOn = useFocusKept(place);
  const acts = useMemo(() => rowActs(opened, root), [opened, root]);
  const latest = useRef(rows);
  latest.current = rows;

  const setIsOpen = useCallback(
    (id: string, is: boolean): void => {
      setOpen((before) => {
        const next = new Set(is && isNarrow ? [] : before);
        if (is) next.add(id);
        else next.delete(id);
        return next;
      });
      focusOn(is ? `[data-row-form="${id}"]` : `[data-row-edit="${id}"]`);
    },
    [focusOn, isNarrow],
  );
  const move = useCallback(
    (id: string, to: number, back?: string): void => {
      const now = latest.current;
      const was = placeOf(now, id);
      if (!acts.moveTo(now, id, to)) return;
      focusOn(back ?? `[data-row-handle="${id}"]`);
      announce(say("drafting.rows.moved", { row: rowName(was), place: to, count: now.length }));
    },
    [acts, focusOn, rowName, say],
  );
  const remove = useCallback(
    (id: string): void => {
      const at = placeOf(latest.current, id) - 1;
      if (!acts.remove(id)) return;
      setUndone({ id, name: rowName(at + 1), at });
      focusOn(".undo-line button");
    },
    [acts, focusOn, rowName],
  );
  const restore = useCallback(
    (id: string, name: string): void => {
      if (!acts.restore(id)) return;
      setUndone((one) => (one?.id === id ? null : one));
      announce(say("drafting.rows.restored", { row: name }));
      focusOn(`[data-row-edit="${id}"]`);
    },
    [acts, focusOn, say],
  );
  useEffect(() => {
    const field = place.current;
    const go = (event: Event): void => {
      const { detail } = event as CustomEvent<RowPlace>;
      if (!latest.current.some(({ id }) => id === detail.row)) return;
      setIsOpen(detail.row, true);
      focusOn(writes ? cellSelector(detail) : `[data-row="${detail.row}"]`);
    };
    field?.addEventListener(goToRowEvent, go);
    return () => field?.removeEventListener(goToRowEvent, go);
  }, [place, focusOn, setIsOpen, writes]);
  const add = (): void => {
    const id = acts.add();
    if (id === null) return;
    setUndone(null);
    setIsOpen(id, true);
  };
  const gone = undone !== null && !rows.some(({ id }) => id === undone.id) ? undone : null;
  return { open, undone: gone, setIsOpen, move, remove, restore, add };
}

/** Asked before it is drawn anew, while the caret is still there. */
const rowWrittenIn = (field: HTMLElement | null): string | null =>
  field?.querySelector<HTMLElement>("[data-row-form]:focus-within")?.dataset.rowForm ?? null;
