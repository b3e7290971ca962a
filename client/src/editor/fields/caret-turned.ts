import type { TiptapEditorHTMLElement } from "@tiptap/core";
import { useEffect, useState } from "react";

/** Where somebody writes in an open row. */
interface WrittenAt {
  readonly row: string;
  readonly field: string;
  readonly isText: boolean;
  /** What stands in it. */
  readonly value: string;
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
    return { row, field, isText: false, value, from: from ?? value.length, to: to ?? value.length };
  }
  const { editor } = active as TiptapEditorHTMLElement;
  if (!editor) return null;
  const { doc, selection } = editor.state;
  return { row, field, isText: true, value: doc.textContent, from: selection.from, to: selection.to };
}

/** A sheet that opens or closes takes the focus, or gives it back to its button, a moment later. */
const momentsMs = [0, 20, 60, 200, 400];

function goOnAt(at: WrittenAt): () => void {
  const goOn = (): void => {
    const cell = document.querySelector(
      `[data-row-form="${CSS.escape(at.row)}"] [data-field="${CSS.escape(at.field)}"]`,
    );
    const box = cell?.querySelector<HTMLElement>(at.isText ? '[role="textbox"]' : "input, textarea");
    if (!box) return;
    if (document.activeElement !== box) box.focus();
    place(box, at);
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

/** A text is drawn once more after it is there, and what was typed last is written only as its box goes. */
function place(box: HTMLElement, { isText, value, from, to }: WrittenAt): void {
  const { editor } = box as TiptapEditorHTMLElement;
  if (isText && editor?.state.doc.textContent === value) editor.commands.setTextSelection({ from, to });
  if (isBox(box) && box.value === value) box.setSelectionRange(from, to);
}
