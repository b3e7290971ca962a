import { mapsOf, type TextTemplate } from "@accord/shared/document-schema";
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from "@tiptap/y-tiptap";
import { type RefObject, useEffect } from "react";
import * as Y from "yjs";
import { mayWrite } from "../connection/document-state.js";
import { cellsOrigin } from "./cells-origin.js";
import { forgetRestored } from "./undo-after-restore.js";
import type { OpenDocument } from "./useDocument.js";
import { undoWholeSteps } from "./whole-steps.js";

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
  // y-tiptap would put the caret, at the next change, to where it was before that step: a place that may be gone.
  manager.on("stack-item-popped", ({ stackItem }) => stackItem.meta.clear());
  forgetRestored(manager, doc);
  undoWholeSteps(manager, doc);
  // Each editor destroys the manager it was given; this one lives as long as the document.
  manager.destroy = () => {};
  managers.set(doc, manager);
  return manager;
}

type Keys = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

export function undoAsked({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys): "undo" | "redo" | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === "y") return "redo";
  return key.toLowerCase() === "z" ? (shiftKey ? "redo" : "undo") : null;
}

const inWords = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("textarea, input:not([type=checkbox], [type=radio])"));

/** The keys of undo on a button, a choice or a row; words and cells listen for themselves. */
export function useUndoKeys({
  opened,
  place,
}: {
  readonly opened: OpenDocument;
  readonly place: RefObject<HTMLElement | null>;
}): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const go = event.defaultPrevented || inWords(event.target) ? null : undoAsked(event);
      if (go === null || !mayWrite(opened.state)) return;
      event.preventDefault();
      undoManagerOf(opened.doc, opened.template)[go]();
    };
    const element = place.current;
    element?.addEventListener("keydown", pressed);
    return () => element?.removeEventListener("keydown", pressed);
  }, [opened, place]);
}
