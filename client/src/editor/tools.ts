import type { MessageId } from "@accord/shared/messages";
import type { ChainedCommands, Editor } from "@tiptap/core";
import { yUndoPluginKey } from "@tiptap/y-tiptap";
import type * as Y from "yjs";

interface Act {
  readonly id: MessageId;
  readonly keys: string;
  readonly press: (editor: Editor) => void;
}

/** Changes the form of the selected words; on while they have it. */
export interface Tool extends Act {
  readonly isOn: (editor: Editor) => boolean;
}

/** Goes a step back or forth. */
export interface Step extends Act {
  readonly can: (editor: Editor) => boolean;
}

/** Level of a heading inside a text: the screen's own headings stand above it. */
const level = 3;

const form = (
  id: MessageId,
  keys: string,
  name: string,
  change: (chain: ChainedCommands) => ChainedCommands,
): Tool => ({
  id,
  keys,
  press: (editor) => change(editor.chain().focus()).run(),
  isOn: (editor) => editor.isActive(name),
});

export const forms: readonly Tool[] = [
  form("drafting.tool.bold", "Mod+B", "bold", (chain) => chain.toggleBold()),
  form("drafting.tool.italic", "Mod+I", "italic", (chain) => chain.toggleItalic()),
  form("drafting.tool.heading", "", "heading", (chain) => chain.toggleHeading({ level })),
  form("drafting.tool.bullets", "Mod+Shift+8", "bulletList", (chain) => chain.toggleBulletList()),
  form("drafting.tool.numbers", "Mod+Shift+7", "orderedList", (chain) => chain.toggleOrderedList()),
  form("drafting.tool.quote", "Mod+Shift+B", "blockquote", (chain) => chain.toggleBlockquote()),
];

const undoManager = ({ state }: Editor): Y.UndoManager => yUndoPluginKey.getState(state).undoManager;

export const steps: readonly Step[] = [
  {
    id: "drafting.tool.undo",
    keys: "Mod+Z",
    press: (editor) => editor.chain().focus().undo().run(),
    can: (editor) => undoManager(editor).undoStack.length > 0,
  },
  {
    id: "drafting.tool.redo",
    keys: "Mod+Shift+Z",
    press: (editor) => editor.chain().focus().redo().run(),
    can: (editor) => undoManager(editor).redoStack.length > 0,
  },
];

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys as written on this machine's keyboard. */
export const keysHere = (keys: string): string => keys.replaceAll("Mod", apple ? "⌘" : "Ctrl");
