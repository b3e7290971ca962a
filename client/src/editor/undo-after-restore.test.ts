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
  maps: [{ root: "values", shape: { map: "record", cells: {} } }],
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

  it("[ED-34] takes nothing away for which it can't bring back what stood there before", () => {
    const { page, manager, meet, edit, act } = open();
    const field = (): string => page.getXmlFragment("action").toString();
    // As an editor parts a paragraph: its second half is deleted and written anew in the next one.
    edit((doc) => {
      words(doc).delete(4, 9);
      doc.getXmlFragment("action").push([new Y.XmlText("two three")]);
    });
    edit((doc) => {
      words(doc).insert(0, "nil");
      words(doc).delete(0, 3);
      words(doc).insert(0, "zero ");
    });
    edit((doc) => {
      words(doc).delete(0, 1);
      words(doc).insert(0, "Z");
    });
    manager.undo();
    meet();
    act(restoringClient(7), (doc) => doc.getXmlFragment("action").push([new Y.XmlText("four")]));
    meet();
    manager.redo();
    expect(field()).toBe("zero one two threefour");
    manager.undo();
    expect(field()).toBe("one two threefour");
    manager.undo();
    expect(field()).toBe("one two threefour");
  });

  it("[ED-34] values have one place each: their steps stay, and words in other cells of a table", () => {
    const { page, manager, meet, edit, act } = open();
    const values = (doc: Y.Doc): Y.Map<unknown> => doc.getMap("values");
    const cell = (doc: Y.Doc, key: string): Y.XmlText =>
      ((values(doc).get("row") as Y.Map<unknown>).get(key) as Y.XmlFragment).get(0) as Y.XmlText;
    const textOf = (given: string): Y.XmlFragment => {
      const made = new Y.XmlFragment();
      made.insert(0, [new Y.XmlText(given)]);
      return made;
    };
    act(5, (doc) => {
      for (const key of ["one", "two"]) values(doc).set(key, "before");
      const row = new Y.Map<unknown>(Object.entries({ one: textOf("in one"), two: textOf("in two") }));
      values(doc).set("row", row);
    });
    meet();
    edit((doc) => {
      values(doc).set("one", "after");
      cell(doc, "one").delete(0, 3);
    });
    meet();
    act(restoringClient(7), (doc) => {
      values(doc).set("two", "restored");
      cell(doc, "two").insert(0, "words ");
    });
    meet();
    manager.undo();
    expect([values(page).get("one"), cell(page, "one").toString()]).toEqual(["before", "in one"]);
  });

  it("[ED-34] no page has an id of an act that restores", () => {
    expect([isRestoringClient(2 ** 32 - 1), isRestoringClient(restoringClient(1))]).toEqual([false, true]);
  });
});
