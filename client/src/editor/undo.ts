import { mapsOf, type TextTemplate } from "@accord/shared/document-schema";
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";

/** Origin of values set in structured fields, which undo takes back in turn with the words. */
export const cellsOrigin = "cells";

const managers = new WeakMap<Y.Doc, Y.UndoManager>();

/** The one undo manager of a document, over all its fields: undo goes back in the order of what one did. */
export function undoManagerOf(doc: Y.Doc, template: TextTemplate): Y.UndoManager {
  const known = managers.get(doc);
  if (known) return known;
  const manager = new Y.UndoManager(
    [
      ...template.fields.map(({ root }) => doc.getXmlFragment(root)),
      ...mapsOf(template).map(({ root }) => doc.getMap(root)),
    ],
    {
      trackedOrigins: new Set([ySyncPluginKey, cellsOrigin]),
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
