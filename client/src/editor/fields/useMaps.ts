import { type CellPlain, readMap, shapeOf } from "@accord/shared/document-schema";
import { useRef, useSyncExternalStore } from "react";
import type * as Y from "yjs";
import { type OpenDocument, useDoc } from "../useDocument.js";
import { type DrawnRow, drawnRows, isOfValues, keepSame } from "./maps.js";

type Events = Y.YEvent<Y.AbstractType<unknown>>[];

/** Something read from one root, again only when values in it change, and the same object where it reads the same. */
function useRoot<T>(doc: Y.Doc, root: string, read: (before: T | null) => T): T {
  const kept = useRef<{ doc: Y.Doc; root: string; value: T; old: boolean } | null>(null);
  const subscribe = useRef<{ doc: Y.Doc; root: string; to: (listener: () => void) => () => void } | null>(
    null,
  );
  if (subscribe.current?.doc !== doc || subscribe.current.root !== root) {
    const to = (listener: () => void): (() => void) => {
      const map = doc.getMap(root);
      const onChange = (events: Events): void => {
        if (!isOfValues(events)) return;
        if (kept.current) kept.current.old = true;
        listener();
      };
      if (kept.current) kept.current.old = true;
      map.observeDeep(onChange);
      return () => map.unobserveDeep(onChange);
    };
    subscribe.current = { doc, root, to };
  }
  return useSyncExternalStore(subscribe.current.to, () => {
    const before = kept.current;
    const known = before !== null && before.doc === doc && before.root === root;
    if (known && !before.old) return before.value;
    const value = read(known ? before.value : null);
    kept.current = { doc, root, value, old: false };
    return value;
  });
}

const same = <T>(before: T | null, now: T): T =>
  before !== null && JSON.stringify(before) === JSON.stringify(now) ? before : now;

export function useRows(opened: OpenDocument, root: string): readonly DrawnRow[] {
  const doc = useDoc(opened);
  return useRoot<readonly DrawnRow[]>(doc, root, (before) =>
    keepSame(before ?? [], drawnRows(doc, opened.template, root)),
  );
}

export function useRemovedRows(opened: OpenDocument, root: string): readonly DrawnRow[] {
  const doc = useDoc(opened);
  return useRoot<readonly DrawnRow[]>(doc, root, (before) =>
    keepSame(before ?? [], drawnRows(doc, opened.template, root, true)),
  );
}

const nothing: Readonly<Record<string, CellPlain>> = {};

export function useRecord(opened: OpenDocument, root: string): Readonly<Record<string, CellPlain>> {
  const doc = useDoc(opened);
  return useRoot(doc, root, (before: Readonly<Record<string, CellPlain>> | null) => {
    const shape = shapeOf(opened.template, root);
    const read = shape?.map === "record" ? readMap(doc, root, shape) : nothing;
    return same(before, read as Readonly<Record<string, CellPlain>>);
  });
}

const none: readonly string[] = [];

export function useSet(opened: OpenDocument, root: string): readonly string[] {
  const doc = useDoc(opened);
  return useRoot(doc, root, (before: readonly string[] | null) => {
    const shape = shapeOf(opened.template, root);
    return same(before, shape?.map === "set" ? (readMap(doc, root, shape) as readonly string[]) : none);
  });
}
