import { Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { fixTables, fixTablesKey, isInTable } from "@tiptap/pm/tables";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { widthToBe } from "./even-width.js";

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
      // Those of the tables themselves only add: where two did so at once, each of both would add again, for ever.
      filterTransaction: (transaction) => transaction.getMeta(fixTablesKey) === undefined,
      appendTransaction: (transactions, before, state) => {
        if (plugin.getState(state)) return undefined;
        const filled =
          isInTable(state) && !before.selection.eq(state.selection)
            ? fixTables(state)
            : transactions.some(({ docChanged }) => docChanged)
              ? fixTables(state, before)
              : undefined;
        return filled && (evened(state, filled) ?? filled.setMeta(fixTablesKey, undefined));
      },
    });
    return [plugin];
  },
});

/** In place of the filled rows; null where a cell goes over several. */
function evened(state: EditorState, filled: Transaction): Transaction | null {
  const uneven: { readonly table: Node; readonly at: number }[] = [];
  state.doc.descendants((node, at) => {
    const isTable = node.type.spec.tableRole === "table";
    if (isTable && filled.doc.nodeAt(filled.mapping.map(at, -1)) !== node) uneven.push({ table: node, at });
    return !isTable && !node.isTextblock;
  });
  if (uneven.some(({ table }) => rowsOf(table).some((row) => cellsOf(row).some(goesOver)))) return null;
  const { tr } = state;
  for (const { table, at } of uneven) {
    const width = widthToBe(rowsOf(table).map((row) => cellsOf(row).map(isEmpty)));
    table.forEach((row, offset) => {
      const end = tr.mapping.map(at + 1 + offset + row.nodeSize) - 1;
      const last = row.lastChild;
      const surplus = cellsOf(row).slice(width);
      if (surplus.length > 0) tr.delete(end - surplus.reduce((size, cell) => size + cell.nodeSize, 0), end);
      for (let more = row.childCount; more < width; more++) {
        const cell = last?.type.createAndFill();
        if (cell) tr.insert(end, cell);
      }
    });
  }
  return tr;
}

const rowsOf = (table: Node): readonly Node[] => table.children;
const cellsOf = (row: Node): readonly Node[] => row.children;
const goesOver = ({ attrs }: Node): boolean => attrs.colspan !== 1 || attrs.rowspan !== 1;
const isEmpty = (cell: Node): boolean =>
  cell.childCount === 1 && cell.firstChild?.isTextblock === true && cell.firstChild.content.size === 0;
