import type { Editor } from "@tiptap/core";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { RichField } from "./index.js";
import { withOpenedPage } from "./testing/opened-page.js";

const page = withOpenedPage({ fields: [{ root: "problem", kind: "rich" }] });
const held: { editor?: Editor } = {};
beforeEach(async () => {
  const keep = (editor: Editor | null) => void Object.assign(held, editor ? { editor } : {});
  await page.show(<RichField document={page.opened} field="problem" label="7" onEditor={keep} />);
});
afterEach(() => void vi.useRealTimers());

const shown = (): string | undefined => held.editor?.getText();
function write(doc: Y.Doc, words: string): void {
  const block = new Y.XmlElement("paragraph");
  block.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment("problem").insert(0, [block]);
}
const others = (words: string): Promise<void> =>
  act(async () => page.server.othersWrite((doc) => write(doc, words)));
const lineComesBack = (): Promise<void> =>
  act(async () => {
    page.opened.connectNow();
    await vi.waitFor(() => expect(page.server.socket.readyState).toBe(0));
    page.server.open();
    page.server.saved(1);
  });
const happens = (event: string): Promise<void> =>
  act(async () => void held.editor?.view.dom.dispatchEvent(new CompositionEvent(event, { bubbles: true })));
const later = (ms: number): Promise<void> => act(async () => void vi.advanceTimersByTime(ms));

describe("[ED-40] while a word is composed what others write", () => {
  it("waits until it is there, and is not counted", async () => {
    vi.useFakeTimers();
    await happens("compositionstart");
    await others("Theirs.");
    expect(shown()).not.toContain("Theirs.");
    expect(page.opened.held).toBeNull();
    await later(2_000);
    await happens("compositionupdate");
    await later(2_000);
    expect(shown()).not.toContain("Theirs.");
    await happens("compositionend");
    await later(50);
    expect(shown()).toContain("Theirs.");
    await others("More.");
    expect(shown()).toContain("More.");
  });

  it("does not wait for a word that nobody goes on with", async () => {
    vi.useFakeTimers();
    await happens("compositionstart");
    await others("Theirs.");
    await later(3_000);
    expect(shown()).toContain("Theirs.");
  });

  it("goes on to wait where their reader has paused it, and the other way round", async () => {
    const { opened } = page;
    opened.whileComposing(true);
    opened.holdOthers();
    await others("Theirs.");
    await act(async () => opened.whileComposing(false));
    expect(shown()).not.toContain("Theirs.");
    expect(opened.held).toBe(1);
    opened.whileComposing(true);
    await act(async () => opened.letOthersIn());
    expect(opened.held).toBeNull();
    expect(shown()).not.toContain("Theirs.");
    await act(async () => opened.whileComposing(false));
    expect(shown()).toContain("Theirs.");
  });

  it("waits too where the line goes and comes back meanwhile", async () => {
    const { opened, server } = page;
    opened.whileComposing(true);
    await others("Before it went.");
    await act(async () => server.socket.shut(1006));
    expect(shown()).not.toContain("Before it went.");
    write(server.doc, "While it was gone.");
    await lineComesBack();
    await others("After it came.");
    expect(shown()).not.toMatch(/gone|came|went/u);
    await act(async () => opened.whileComposing(false));
    for (const words of ["Before it went.", "While it was gone.", "After it came."])
      expect(shown()).toContain(words);
    expect(opened.state.kind).toBe("synced");
  });

  it("comes with a new line once it is there where its reader pauses others meanwhile, and what follows waits on", async () => {
    const { opened, server } = page;
    opened.whileComposing(true);
    await act(async () => server.socket.shut(1006));
    write(server.doc, "While it was gone.");
    await lineComesBack();
    opened.holdOthers();
    await others("After it came.");
    await act(async () => opened.whileComposing(false));
    expect(shown()).toBe("While it was gone.");
    expect(opened.state.kind).toBe("synced");
    expect(opened.held).toBe(1);
  });
});
