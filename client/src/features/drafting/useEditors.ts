import type { Editor } from "@tiptap/core";
import { useCallback, useRef } from "react";
import { type Selected, selectionIn } from "./passage.js";

interface Told {
  readonly onSelect: (selected: Selected | null) => void;
  readonly onEditor: (address: string, editor: Editor | null) => void;
}

/** Tells of every editor of the draft, and of what is selected in it, under its address. */
export function useEditors({ onSelect, onEditor }: Told): (address: string, editor: Editor | null) => void {
  const stops = useRef(new Map<string, () => void>());
  return useCallback(
    (address, editor) => {
      stops.current.get(address)?.();
      stops.current.delete(address);
      if (editor !== null) {
        // What is selected stays known while a button beside the text is pressed.
        const tell = (): void => {
          if (editor.isFocused) onSelect(selectionIn(address, editor));
        };
        editor.on("selectionUpdate", tell);
        editor.on("focus", tell);
        stops.current.set(address, () => {
          editor.off("selectionUpdate", tell);
          editor.off("focus", tell);
          onSelect(null);
        });
      }
      onEditor(address, editor);
    },
    [onSelect, onEditor],
  );
}
