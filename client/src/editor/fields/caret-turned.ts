import type { TiptapEditorHTMLElement } from "@tiptap/core";
import { useEffect, useState } from "react";

/** Where somebody writes in an open row. */
interface WrittenAt {
  readonly row: string;
  readonly field: string;
  /** What stands in a box; null: it is a text. */
  readonly value: string | null;
  readonly from: number;
  readonly to: number;
}

type Box = HTMLInputElement | HTMLTextAreaElement;
const isBox = (element: Element): element is Box => element.matches("input, textarea");

/**
 * Who writes in a row goes on in the same cell when a tablet is turned: the row is drawn anew in a sheet, or in the page
 * again. Gives what is called before that.
 */
export function useCaretTurned(): (open: ReadonlySet<string>) => void {
  const [at, setAt] = useState<WrittenAt | null>(null);
  useEffect(() => (at === null ? undefined : goOnAt(at)), [at]);
  return (open) => setAt(writtenAt(open));
}

function writtenAt(open: ReadonlySet<string>): WrittenAt | null {
  const active = document.activeElement;
  const row = active?.closest<HTMLElement>("[data-row-form]")?.dataset.rowForm;
  const field = active?.closest<HTMLElement>("[data-field]")?.dataset.field;
  if (!active || row === undefined || field === undefined || !open.has(row)) return null;
  if (isBox(active)) {
    const { value, selectionStart: from, selectionEnd: to } = active;
    return { row, field, value, from: from ?? value.length, to: to ?? value.length };
  }
  const { from, to } = (active as TiptapEditorHTMLElement).editor?.state.selection ?? { from: 0, to: 0 };
  return { row, field, value: null, from, to };
}

/** A sheet that opens or closes takes the focus, or gives it back to its button, a moment later. */
const momentsMs = [0, 60, 200, 400];

function goOnAt(at: WrittenAt): () => void {
  let isPlaced = false;
  const goOn = (): void => {
    const cell = document.querySelector(
      `[data-row-form="${CSS.escape(at.row)}"] [data-field="${CSS.escape(at.field)}"]`,
    );
    const box = cell?.querySelector<HTMLElement>(at.value === null ? '[role="textbox"]' : "input, textarea");
    if (!box) return;
    if (document.activeElement !== box) box.focus();
    isPlaced ||= placed(box, at);
  };
  goOn();
  const timers = momentsMs.map((ms) => setTimeout(goOn, ms));
  const end = (): void => {
    for (const timer of timers) clearTimeout(timer);
    document.removeEventListener("pointerdown", end, true);
    document.removeEventListener("keydown", goes, true);
  };
  // Whoever goes elsewhere meanwhile stays there.
  const goes = ({ key }: KeyboardEvent): void => {
    if (key === "Tab" || key === "Escape") end();
  };
  document.addEventListener("pointerdown", end, true);
  document.addEventListener("keydown", goes, true);
  return end;
}

/** What was typed last is written as its cell goes, and stands in the next one once that is drawn. */
function placed(box: HTMLElement, { value, from, to }: WrittenAt): boolean {
  if (value === null) {
    (box as TiptapEditorHTMLElement).editor?.commands.setTextSelection({ from, to });
    return true;
  }
  if (!isBox(box) || box.value !== value) return false;
  box.setSelectionRange(from, to);
  return true;
}
