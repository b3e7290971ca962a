import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { goToRow } from "../../editor/fields/go-to-row.js";
import { areRoomKeysOn } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";
import { bringInView } from "./in-view.js";
import { cardId, passageMarks, tellPassages } from "./passage-marks.js";
import { readOut } from "./read-out.js";
import { suggestedWords, tellSuggested } from "./suggestions/in-text.js";
import { inText } from "./suggestions/shown.js";
import type { Conversations } from "./useConversations.js";

/** Goes to the words of a thread, or to its field. */
function goToWords(thread: string, field: string | null, fieldElement: (root: string) => string): void {
  const words = document.querySelector(`mark[data-thread="${CSS.escape(thread)}"]`);
  const [root = "", row, cell] = field?.split("/") ?? [];
  // A text in a row that is closed: opened, and the caret put there.
  if (!words && row !== undefined) {
    goToRow(root, row, cell);
    return;
  }
  const place = words ?? (field ? document.getElementById(fieldElement(field)) : null);
  if (!place) return;
  bringInView(place, words !== null);
}

/**
 * Ties the conversations to the editors of a text: marks show which are open and read; F8 and Shift+F8 go through them;
 * who leaves one is back at its words. Nothing is gone to before the text is drawn.
 */
export function useThreadKeys(talk: Conversations, fieldElement: (root: string) => string, isDrawn: boolean) {
  const editors = useRef(new Map<string, Editor>());
  const latest = useRef(talk);
  latest.current = talk;
  const { all, active, cards } = talk;
  const say = useSay();
  const told = readOut.use();
  const shown = useMemo(
    () => ({
      threads: new Map(
        all.map((one, at) => {
          const { id, state, by, suggestion } = one;
          const kind = suggestion ? "suggestion" : "comment";
          const said = told === "all" ? say("comments.passage.said", { kind, name: by.name, state }) : null;
          return [id, { state, no: at + 1, hasCard: cards.has(id) && told !== "none", said }];
        }),
      ),
      active: active?.id ?? null,
    }),
    [all, active?.id, cards, told, say],
  );
  const known = useRef(shown);
  known.current = shown;
  const inserted = say("comments.suggest.inserted");
  const { standings, shown: isShown } = talk.suggestions ?? {};
  const suggested = useMemo(
    () => inText(standings, active?.id ?? null, isShown === true),
    [standings, active?.id, isShown],
  );
  const draw = useRef<(field: string, editor: Editor) => void>(() => undefined);

  const onEditor = useCallback((field: string, editor: Editor | null): void => {
    editors.current.delete(field);
    if (!editor) return;
    editors.current.set(field, editor);
    tellPassages(editor, known.current);
    draw.current(field, editor);
  }, []);
  useEffect(() => {
    for (const editor of editors.current.values()) tellPassages(editor, shown);
  }, [shown]);
  useEffect(() => {
    draw.current = (field, editor) =>
      tellSuggested(
        editor,
        suggested.filter(({ thread }) => thread.field === field),
        inserted,
      );
    for (const [field, editor] of editors.current) draw.current(field, editor);
  }, [suggested, inserted]);

  const go = useCallback(
    (thread: string): void => {
      const row = latest.current.all.find(({ id }) => id === thread);
      setTimeout(() => goToWords(thread, row?.field ?? null, fieldElement), 60);
    },
    [fieldElement],
  );

  /** Back to the passage, the caret in it, or to the button of the field by which it was begun. */
  const leave = useCallback((): void => {
    const { active: left, setActive, target, writeInstead } = latest.current;
    const field = target
      ? target.kind === "field"
        ? target.field
        : target.kind === "passage"
          ? target.passage.field
          : null
      : (left?.field ?? null);
    if (target) writeInstead(null);
    else setActive(null);
    const head = target?.kind === "field" ? document.getElementById(fieldElement(target.field)) : null;
    const button = head?.querySelector<HTMLElement>(".field-comment");
    const own = field ? editors.current.get(field) : undefined;
    const back = button ?? (own?.isDestroyed ? undefined : own?.view.dom);
    if (back) setTimeout(() => back.focus({ preventScroll: true }));
  }, [fieldElement]);

  // Words that the address names are gone to once, as soon as they stand there.
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current || !isDrawn || !talk.loaded || !active) return;
    const card = document.getElementById(cardId(active.id));
    if (card && !card.contains(document.activeElement)) card.focus({ preventScroll: true });
    if (active.anchor === "passage" && !talk.marks.has(active.id)) return;
    arrived.current = true;
    go(active.id);
  }, [isDrawn, talk.loaded, talk.marks, active, go]);

  const step = useCallback(
    (by: 1 | -1): void => {
      const next = latest.current.step(by);
      if (!next) return;
      arrived.current = true;
      go(next.id);
      setTimeout(() => document.getElementById(cardId(next.id))?.focus({ preventScroll: true }), 120);
    },
    [go],
  );
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey || !areRoomKeysOn()) return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [step]);

  const [plugins] = useState(() => [
    passageMarks((thread) => latest.current.setActive(thread)),
    suggestedWords,
  ]);
  return { onEditor, plugins, go, leave, step };
}
