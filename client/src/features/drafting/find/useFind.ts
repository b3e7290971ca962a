import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { choose } from "../../../editor/atoms/atom.js";
import { goToRow } from "../../../editor/fields/index.js";
import { change } from "../../../editor/fields/maps.js";
import { type OpenDocument, useDoc } from "../../../editor/index.js";
import { undoManagerOf } from "../../../editor/undo.js";
import type { TextTalk } from "../useTextTalk.js";
import { currentIn, nothingFound, tellFound } from "./marks.js";
import { hitsInNode, patternOf, type Query } from "./pattern.js";
import { inParts, type Match, matchesIn, replaceAll, runsIn } from "./places.js";

const lookAgainMs = 150;

/** What is found in all fields of a text while others write in it, and which of it is the current one. */
export function useFind(opened: OpenDocument, on: TextTalk, query: Query) {
  const doc = useDoc(opened);
  const editors = useSyncExternalStore(on.editors.subscribe, on.editors.get);
  const pattern = useMemo(() => patternOf(query), [query]);
  const [seen, setSeen] = useState(0);
  const [at, setAt] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setSeen((before) => before + 1);
      }, lookAgainMs);
    };
    doc.on("update", look);
    return () => {
      clearTimeout(timer);
      doc.off("update", look);
    };
  }, [doc]);

  const { fieldElement } = on;
  const find = useCallback(
    () => (pattern === null ? [] : inOrder(matchesIn(runsIn(doc, opened.template), pattern), fieldElement)),
    [doc, opened, pattern, fieldElement],
  );
  // `seen` tells that the text changed.
  const matches = useMemo(() => find(), [find, seen]);
  const place = Math.min(at, Math.max(0, matches.length - 1));
  const now = matches[place] ?? null;

  useEffect(() => {
    for (const [address, editor] of editors)
      tellFound(editor, { pattern, now: now?.run.address === address ? now.nth : null });
  }, [editors, pattern, now]);
  useEffect(
    () => () => {
      for (const editor of on.editors.get().values()) tellFound(editor, nothingFound);
    },
    [on.editors],
  );

  const show = (match: Match | null): void => {
    if (match === null) return;
    const editor = editors.get(match.run.address);
    if (editor) tellFound(editor, { pattern, now: match.nth });
    const element = (editor && currentIn(editor)) ?? document.getElementById(fieldElement(match.run.address));
    element?.scrollIntoView({ block: "center" });
    if (element) belowBar(element);
  };
  const go = (next: number): void => {
    if (matches.length === 0) return;
    const to = (next + matches.length) % matches.length;
    setAt(to);
    show(matches[to] ?? null);
  };
  const write = (these: readonly Match[], words: string): number => {
    const manager = undoManagerOf(opened.doc, opened.template);
    manager.stopCapturing();
    const { captureTimeout } = manager;
    // One step of undo, however long each part takes to be drawn.
    manager.captureTimeout = Number.POSITIVE_INFINITY;
    let count = 0;
    try {
      for (const part of inParts(these))
        change(opened, () => {
          count += replaceAll(part, words);
        });
    } finally {
      manager.captureTimeout = captureTimeout;
      manager.stopCapturing();
    }
    setSeen((before) => before + 1);
    return count;
  };
  return {
    matches,
    place,
    now,
    first: () => show(matches[0] ?? null),
    restart: () => setAt(0),
    step: (by: 1 | -1) => go(place + by),
    /** What stands there is asked again first: others may have written since. */
    replaceOne(words: string): boolean {
      const again = find().find((one) => isSame(one, now));
      return again !== undefined && write([again], words) === 1;
    },
    replaceAll: (words: string): number => write(find(), words),
    undo: () => void undoManagerOf(opened.doc, opened.template).undo(),
    /** Puts the selection on the current one; what stands in a closed row or in a cell is opened. */
    select(): void {
      if (now === null) return;
      const { address } = now.run;
      const editor = editors.get(address);
      const hit = editor && pattern ? hitsInNode(editor.state.doc, pattern)[now.nth] : undefined;
      const [root, row, cell] = address.split("/") as [string, string?, string?];
      if (editor && hit?.isAtom) choose(editor, hit.at);
      else if (editor && hit)
        editor
          .chain()
          .focus(null, { scrollIntoView: false })
          .setTextSelection({ from: hit.at, to: hit.at + hit.length })
          .run();
      else if (row !== undefined && cell !== undefined) goToRow(root, row, cell);
      else
        document
          .getElementById(fieldElement(address))
          ?.querySelector<HTMLElement>("input, textarea")
          ?.focus();
    },
  };
}

/** On a phone the bar takes much of the height: what was found stands below it. */
function belowBar(element: HTMLElement): void {
  const bar = document.querySelector(".find")?.getBoundingClientRect();
  const { top } = element.getBoundingClientRect();
  if (bar && top < bar.bottom + room) window.scrollBy(0, top - bar.bottom - room);
}
const room = 24;

const isSame = (one: Match, other: Match | null): boolean =>
  other !== null &&
  one.run.address === other.run.address &&
  one.nth === other.nth &&
  one.run.text === other.run.text;

/** As the fields stand on the page; what stands in none is not shown to anybody. */
function inOrder(matches: readonly Match[], fieldElement: (address: string) => string): Match[] {
  const places = new Map<string, HTMLElement | null>();
  const placeOf = ({ run }: Match): HTMLElement | null => {
    const id = fieldElement(run.address);
    if (!places.has(id)) places.set(id, document.getElementById(id));
    return places.get(id) ?? null;
  };
  return matches
    .filter((match) => placeOf(match) !== null)
    .sort((a, b) => {
      const [one, other] = [placeOf(a) as HTMLElement, placeOf(b) as HTMLElement];
      if (one === other) return 0;
      return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
}
