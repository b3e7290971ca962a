import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { fixTables, fixTablesKey, isInTable } from "@tiptap/pm/tables";
import { ySyncPluginKey } from "@tiptap/y-tiptap";

/**
 * Merges of valid edits can leave rows of different lengths. Every page would fill them up with its next letter in that
 * text, and two that do so at once give them twice as many cells: what comes in is left to who is in a table, whose next
 * act asks for even rows. With what comes in they would be filled up on this page alone, for nothing is written while it
 * is drawn, and the places of what stands behind them would be others than in the shared text.
 */
export const evenTables = Extension.create({
  name: "evenTables",
  addProseMirrorPlugins() {
    const plugin: Plugin<boolean> = new Plugin({
      state: {
        init: () => false,
        /** Whether it came in from the shared text. */
        apply: (transaction, was) =>
          transaction.getMeta("appendedTransaction") === undefined
            ? transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true
            : was,
      },
      filterTransaction: (transaction, state) =>
        transaction.getMeta(fixTablesKey) === undefined || !plugin.getState(state),
      appendTransaction: (_transactions, before, state) =>
        !plugin.getState(state) && isInTable(state) && !before.selection.eq(state.selection)
          ? fixTables(state)
          : undefined,
    });
    return [plugin];
  },
});
