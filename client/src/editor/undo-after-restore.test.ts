import type { TextTemplate } from "@accord/shared/document-schema";
import { isRestoringClient, restoringClient } from "@accord/shared/protocol";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { undoManagerOf } from "./undo.js";

const template: TextTemplate = {
  fields: [
    { root: "action", kind: "rich" },
    { root: "problem", kind: "rich" },
  ],
};
type Root = "action" | "problem";
const words = (doc: Y.Doc, root: Root = "action"): Y.XmlText => doc.getXmlFragment(root).get(0) as Y.XmlText;
const read = (doc: Y.Doc, root: Root = "action"): string => words(doc, root).toString();

/** A page on which "one two three" stands in both fields, and the server's text. */
function open() {
  const [page, server] = [new Y.Doc(), new Y.Doc()];
  for (const root of ["action", "problem"] as const)
    server.getXmlFragment(root).insert(0, [new Y.XmlText("one two three")]);
  const manager = undoManagerOf(page, template);
  const meet = (): void => {
    Y.applyUpdate(page, Y.encodeStateAsUpdate(server, Y.encodeStateVector(page)), "line");
    Y.applyUpdate(server, Y.encodeStateAsUpdate(page, Y.encodeStateVector(server)));
  };
  meet();
  return {
    ...{ page, server, manager, meet },
    edit: (change: (doc: Y.Doc) => void): void => {
      manager.stopCapturing();
      page.transact(() => change(page), ySyncPluginKey);
    },
    act: (client: number, change: (doc: Y.Doc) => void): void => {
      server.clientID = client;
      server.transact(() => change(server));
    },
  };
}

describe("undo after somebody brought an earlier text back", () => {
  it("[ED-34] writes nothing that the restored text has already", () => {
    const { page, manager, meet, edit, act } = open();
    edit((doc) => words(doc).delete(4, 4));
    meet();
    act(restoringClient(7), (doc) => words(doc).insert(4, "two "));
    meet();
    expect(read(page)).toBe("one two three");
    manager.undo();
    expect(read(page)).toBe("one two three");
    expect(manager.undoStack).toEqual([]);
  });

  it("[ED-34] redo neither, of a block with all that stood in it", () => {
    const { page, manager, meet, edit, act } = open();
    const append = (doc: Y.Doc): void => {
      const block = new Y.XmlElement("paragraph");
      block.insert(0, [new Y.XmlText("four")]);
      doc.getXmlFragment("action").push([block]);
    };
    edit(append);
    manager.undo();
    meet();
    act(restoringClient(7), append);
    meet();
    manager.redo();
    expect(page.getXmlFragment("action").toString()).toBe("one two three<paragraph>four</paragraph>");
  });

  it("[ED-34] still takes back what was typed, and what was cut in fields that were not restored", () => {
    const { page, manager, meet, edit, act } = open();
    edit((doc) => words(doc, "problem").delete(4, 4));
    edit((doc) => {
      words(doc).delete(4, 4);
      words(doc, "problem").insert(0, "zero ");
    });
    edit((doc) => words(doc).insert(0, "nil "));
    meet();
    act(restoringClient(7), (doc) => words(doc).insert(8, "two "));
    meet();
    manager.undo();
    expect([read(page), read(page, "problem")]).toEqual(["one two three", "zero one three"]);
    manager.undo();
    expect([read(page), read(page, "problem")]).toEqual(["one two three", "one three"]);
    manager.undo();
    expect([read(page), read(page, "problem")]).toEqual(["one two three", "one two three"]);
  });

  it("[ED-34] brings back what was cut where others only wrote, and what was cut since", () => {
    const { page, manager, meet, edit, act } = open();
    edit((doc) => words(doc).delete(4, 4));
    meet();
    act(8, (doc) => words(doc).insert(0, "zero "));
    meet();
    manager.undo();
    expect(read(page)).toBe("zero one two three");
    act(restoringClient(7), (doc) => words(doc).insert(0, "nil "));
    meet();
    edit((doc) => words(doc).delete(0, 4));
    manager.undo();
    expect(read(page)).toBe("nil zero one two three");
  });

  it("[ED-34] no page has an id of an act that restores", () => {
    expect([isRestoringClient(2 ** 32 - 1), isRestoringClient(restoringClient(1))]).toEqual([false, true]);
  });
});
