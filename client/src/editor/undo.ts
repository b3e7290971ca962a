import type { TextRoot } from "@accord/shared/document-schema";
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";

/** Origin for changes of rows (milestones, contacts) that undo is to take back with the words. */
export const rowsOrigin = "accord rows";

const managers = new WeakMap<Y.Doc, Y.UndoManager>();

/** The one undo manager of a document, over all its texts: undo goes back in the order of what one did. */
export function undoManagerOf(doc: Y.Doc, fields: readonly TextRoot[]): Y.UndoManager {
  const known = managers.get(doc);
  if (known) return known;
  const manager = new Y.UndoManager(
    fields.map(({ root }) => doc.getXmlFragment(root)),
    {
      trackedOrigins: new Set([ySyncPluginKey, rowsOrigin]),
      deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
      captureTransaction: ({ meta }) => meta.get("addToHistory") !== false,
    },
  );
  const destroy = manager.destroy.bind(manager);
  doc.on("destroy", destroy);
  // Each editor destroys the manager it was given; this one lives as long as the document.
  manager.destroy = () => {};
  managers.set(doc, manager);
  return manager;
}
