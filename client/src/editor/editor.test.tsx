import { closeCodes } from "@accord/shared/protocol";
import type { Editor } from "@tiptap/core";
import { act, Profiler } from "react";
import { describe, expect, it, vi } from "vitest";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { line } from "../connection/state.js";
import { LiveRegion } from "../ui/LiveRegion.js";
import { caretElement, mostCarets } from "./caret.js";
import { DraftReturned } from "./DraftReturned.js";
import { Here } from "./Here.js";
import { presentIn, uniqueInitials } from "./presence.js";
import { LineField, RichField } from "./RichField.js";
import { SaveState } from "./SaveState.js";
import { withOpenedPage } from "./testing/opened-page.js";
import { undoManagerOf } from "./undo.js";

const fields = [
  { root: "title", kind: "line" },
  { root: "problem", kind: "rich" },
  { root: "action", kind: "rich" },
] as const;

const page = withOpenedPage({ fields });
const { show } = page;
const writeLateWords = (): void => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("Late words")]);
  page.opened.doc.getXmlFragment("problem").insert(0, [paragraph]);
};
const textbox = (name: string): HTMLElement => {
  const found = page.place.querySelector<HTMLElement>(`[role=textbox][aria-label="${name}"]`);
  if (!found) throw new Error(`no textbox is called ${name}`);
  return found;
};

describe("fields", () => {
  it("[ED-1] are labelled textboxes with their guidance, and write into their own fragment", async () => {
    let editor: Editor | null = null;
    await show(
      <>
        <LineField document={page.opened} field="title" label="2 Title" />
        <RichField
          document={page.opened}
          field="problem"
          label="7 Problem"
          describedBy="guidance-7"
          onEditor={(now) => {
            editor = now;
          }}
        />
      </>,
    );
    expect(textbox("2 Title").getAttribute("aria-multiline")).toBe("false");
    expect(textbox("7 Problem").getAttribute("aria-multiline")).toBe("true");
    expect(textbox("7 Problem").getAttribute("aria-describedby")).toBe("guidance-7");
    expect(textbox("7 Problem").getAttribute("contenteditable")).toBe("true");
    await act(async () => void (editor as unknown as Editor).commands.insertContent("Bills come late."));
    expect(page.server.doc.getXmlFragment("problem").toString()).toBe(
      "<paragraph>Bills come late.</paragraph>",
    );
    expect(page.server.doc.getXmlFragment("title").length).toBe(0);
  });

  it("[ED-2] one undo goes back through all texts in the order of writing", async () => {
    const editors = new Map<string, Editor>();
    const keep = (name: string) => (editor: Editor | null) => void (editor && editors.set(name, editor));
    const keepProblem = keep("problem");
    const keepAction = keep("action");
    await show(
      <>
        <RichField document={page.opened} field="problem" label="7" onEditor={keepProblem} />
        <RichField document={page.opened} field="action" label="9" onEditor={keepAction} />
      </>,
    );
    const manager = undoManagerOf(page.opened.doc, page.opened.template);
    await act(async () => void editors.get("problem")?.commands.insertContent("first"));
    manager.stopCapturing();
    await act(async () => void editors.get("action")?.commands.insertContent("second"));
    await act(async () => void editors.get("problem")?.commands.undo());
    expect(editors.get("action")?.getText()).toBe("");
    expect(editors.get("problem")?.getText()).toBe("first");
    await show(<RichField document={page.opened} field="problem" label="7" onEditor={keepProblem} />);
    await act(async () => void editors.get("problem")?.commands.undo());
    expect(editors.get("problem")?.getText()).toBe("");
  });

  it("[ED-10] a word typed and saved, and where one is, draw no other text again", async () => {
    let editor: Editor | null = null;
    let drawn = 0;
    const keep = (now: Editor | null): void => {
      editor = now;
    };
    await show(
      <>
        <RichField document={page.opened} field="problem" label="7" onEditor={keep} />
        <Profiler id="9" onRender={() => drawn++}>
          <RichField document={page.opened} field="action" label="9" />
        </Profiler>
      </>,
    );
    drawn = 0;
    await act(async () => void (editor as unknown as Editor).commands.insertContent("Bills"));
    expect(page.opened.state.kind).toBe("saving");
    await act(async () => page.server.saved(3));
    await act(async () => page.opened.awareness.setLocalStateField("field", "problem"));
    expect(drawn).toBe(0);
  });

  it("[ED-3] Alt+F10 goes to the tools, Escape back; after Escape, Tab is the browser's", async () => {
    await show(<RichField document={page.opened} field="problem" label="7 Problem" />);
    const text = textbox("7 Problem");
    const press = (init: KeyboardEventInit, on: Element = text): Promise<boolean> => {
      const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init });
      return act(async () => on.dispatchEvent(event));
    };
    text.focus();
    await press({ key: "F10", altKey: true });
    const tools = page.place.querySelector("[role=toolbar]");
    expect(tools?.getAttribute("aria-label")).toBe("Form of the text: 7 Problem");
    expect(tools?.contains(document.activeElement)).toBe(true);
    expect(document.activeElement?.textContent).toBe("Bold");
    await press({ key: "Escape" });
    expect(await press({ key: "Tab" })).toBe(true);
  });

  it("[ED-4] a lock makes the text read only at once, and takes no key that was pressed before", async () => {
    let editor: Editor | undefined;
    const keep = (now: Editor | null): void => {
      editor = now ?? editor;
    };
    await show(<RichField document={page.opened} field="problem" label="7 Problem" onEditor={keep} />);
    page.server.right = "read";
    page.server.lock = "Version 4";
    await act(async () => {
      page.server.tellRights();
      editor?.commands.insertContent("late");
    });
    expect(textbox("7 Problem").getAttribute("contenteditable")).toBe("false");
    expect(textbox("7 Problem").getAttribute("aria-readonly")).toBe("true");
    expect(page.opened.doc.getXmlFragment("problem").length).toBe(0);
    expect(page.place.querySelector("[role=toolbar]")).toBeNull();
  });
});

describe("others", () => {
  it("[ED-20] where many write, the carets of those who moved last stand in the text they write in, and no more", async () => {
    const { awareness, doc } = page.opened;
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText("Bills")]);
    doc.getXmlFragment("problem").insert(0, [paragraph]);
    await show(
      <>
        <RichField document={page.opened} field="problem" label="7" />
        <RichField document={page.opened} field="action" label="9" />
      </>,
    );
    const clients = Array.from({ length: 50 }, (_, at) => 1_000 + at);
    const place = Y.relativePositionToJSON(
      Y.createRelativePositionFromTypeIndex(paragraph.get(0) as Y.XmlText, 2),
    );
    for (const client of clients) {
      const user = { id: `p${client}`, name: `Person ${client}` };
      awareness.states.set(client, { user, field: "problem", cursor: { anchor: place, head: place } });
      awareness.meta.set(client, { clock: 1, lastUpdated: client });
    }
    await act(async () => awareness.emit("change", [{ added: clients, updated: [], removed: [] }, "test"]));
    const drawn = () =>
      [...page.place.querySelectorAll<HTMLElement>(".caret")].map(({ dataset }) => Number(dataset.client));
    await vi.waitFor(() => expect(drawn()).toHaveLength(mostCarets));
    expect(drawn().toSorted((a, b) => a - b)).toEqual(clients.slice(-mostCarets));
    expect(page.place.querySelector("[data-field=action] .caret")).toBeNull();
  });

  it("[ED-5] a caret is coloured by its author's number, without a style, and hidden from readers", () => {
    const awareness = new Awareness(new Y.Doc());
    awareness.states.set(7, { user: { id: "p7", name: "Chala Desta", color: "author-3" } });
    const person = presentIn(awareness)[0];
    const caret = caretElement(7, "Chala Desta", person);
    expect(caret.outerHTML).not.toContain("style");
    expect(caret.getAttribute("aria-hidden")).toBe("true");
    expect(caret.dataset.author).toBe("3");
    expect(caret.querySelector(".caret-initials")?.textContent).toBe("CD");
    expect(caret.querySelector(".caret-name")?.textContent).toBe("Chala Desta");
    awareness.destroy();
  });

  it("[ED-6] initials are unique within a document", () => {
    expect(uniqueInitials(["Abel Bekele", "Ada Bond", "Chala Desta"])).toEqual(["ABB", "ABD", "CD"]);
    expect(new Set(uniqueInitials(["Ana Bo", "Ana Bo", "Ana Bo"])).size).toBe(3);
  });

  it("[ED-6] a person with two pages is here once, by full name", async () => {
    const user = { id: "p7", name: "Chala Desta", color: "author-3" };
    for (const [client, state] of [
      [7, { user, field: "problem" }],
      [8, { user }],
    ] as const) {
      page.opened.awareness.states.set(client, state);
      page.opened.awareness.meta.set(client, { clock: 1, lastUpdated: Date.now() });
    }
    await show(<Here awareness={page.opened.awareness} fieldName={(field) => `field ${field}`} />);
    const button = page.place.querySelector("button");
    expect(button?.textContent).toContain("2 here");
    expect(button?.textContent).toContain("Abel Bekele");
    expect(button?.textContent).toContain("Chala Desta");
    await act(async () => button?.click());
    expect(document.querySelector("[role=dialog]")?.textContent).toContain("Chala Desta, in field problem");
  });
});

describe("what is said", () => {
  it("[ED-7] tells the save state in words and opens what is unsaved", async () => {
    page.opened.doc.getXmlFragment("problem").insert(0, [new Y.XmlElement("paragraph")]);
    const unsaved = () => [{ name: "7 Problem", words: "a price", takenOut: true }];
    await show(<SaveState state={page.opened.state} unsaved={unsaved} />);
    expect(page.place.textContent).toBe("Saving…");
    await act(async () => page.place.querySelector("button")?.click());
    const told = document.querySelector("[role=dialog]")?.textContent;
    expect(told).toContain("1 change of yours");
    expect(told).toContain("7 Problem a price Words were taken out.");
    page.server.saved(2);
    await show(<SaveState state={page.opened.state} />);
    expect(page.place.textContent).toMatch(/^Saved at \d\d:\d\d$/);
  });

  it("[ED-4] a lock that falls is said at once, and where one is it stays in sight with its reason", async () => {
    page.server.right = "read";
    page.server.lock = "";
    page.server.tellRights();
    await show(<SaveState state={page.opened.state} />);
    expect(page.place.querySelector(".save-state")?.textContent).toBe("Saved");
    page.server.lock = "Ballot 9 is prepared.";
    page.server.tellRights();
    await show(
      <>
        <SaveState state={page.opened.state} />
        <LiveRegion />
      </>,
    );
    expect(page.place.querySelector(".save-state")?.textContent).toBe("Locked");
    await vi.waitFor(() =>
      expect(page.place.textContent).toContain("This text is locked: Ballot 9 is prepared."),
    );
    await act(async () => page.place.querySelector<HTMLElement>(".save-state")?.click());
    expect(document.querySelector("[role=dialog]")?.textContent).toContain("Ballot 9 is prepared.");
  });

  it("[ED-7] says the same time offline as the line on top", async () => {
    vi.setSystemTime("2026-12-08T10:00:30");
    line.tell("browser offline");
    vi.setSystemTime("2026-12-08T10:05:00");
    page.server.socket.shut(closeCodes.restarting);
    await show(<SaveState state={page.opened.state} />);
    expect(page.opened.state.kind).toBe("offline");
    expect(page.place.textContent).toContain("10:00");
    vi.useRealTimers();
    line.tell("answered");
  });

  it("[ED-7] says that words came back only where some did, and never that all are with the server then", async () => {
    page.opened.doc.getXmlFragment("problem").insert(0, [new Y.XmlElement("paragraph")]);
    const ended = { ...page.opened.state, kind: "refused", unsaved: null } as never;
    await show(<SaveState state={ended} />);
    expect(page.place.textContent).toBe("No longer connected");
    await show(<SaveState state={ended} cameBack />);
    expect(page.place.textContent).toBe("Not taken: see what came back");
    await act(async () => page.place.querySelector("button")?.click());
    const told = document.querySelector("[role=dialog]")?.textContent;
    expect(told).not.toContain("Every word of yours is with the server");
  });

  it("[ED-8] words that came back are shown with Put back and Copy", async () => {
    await page.server.takesNot(writeLateWords, "shape", closeCodes.shape);
    page.server.takesAgain();
    await show(<DraftReturned document={page.opened} fieldName={() => "7 Problem"} />);
    expect(page.place.textContent).toContain("Late words");
    expect(page.place.textContent).toContain("In 7 Problem");
    const put = [...page.place.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "Put back",
    );
    expect([...page.place.querySelectorAll("button")].map(({ textContent }) => textContent)).toContain(
      "Copy",
    );
    await act(async () => put?.click());
    expect(page.server.doc.getXmlFragment("problem").toString()).toContain("Late words");
    expect(page.place.textContent).toBe("");
  });

  it("[ED-8] of a long passage one's own words are marked; let go, they can be had back, and put back they are gone to", async () => {
    const before = "Patients learn the price of an operation after it, when the bill comes. ".repeat(4);
    const paragraph = new Y.XmlElement("paragraph");
    const words = new Y.XmlText(before);
    paragraph.insert(0, [words]);
    page.opened.doc.getXmlFragment("problem").insert(0, [paragraph]);
    await vi.waitFor(() =>
      expect(page.server.doc.getXmlFragment("problem").toString()).toContain("Patients"),
    );
    const late = () => words.insert(before.length, "Late words.");
    await page.server.takesNot(late, "locked", closeCodes.locked);
    page.server.takesAgain();
    const went: string[] = [];
    await show(
      <DraftReturned
        document={page.opened}
        fieldName={() => "7 Problem"}
        onBack={(field) => void went.push(field)}
      />,
    );
    const quoted = () => page.place.querySelector("blockquote");
    const button = (name: string) =>
      [...page.place.querySelectorAll("button")].find(({ textContent }) => textContent === name);
    expect([...(quoted()?.querySelectorAll("ins") ?? [])].map((one) => one.textContent?.trim())).toEqual([
      "Late words.",
    ]);
    expect(quoted()?.textContent?.length).toBeLessThan(100);
    expect(page.place.textContent).toContain("Your words are marked.");
    button("Let go")?.focus();
    await act(async () => button("Let go")?.click());
    expect(quoted()).toBeNull();
    expect(document.activeElement).toBe(button("Undo"));
    await act(async () => button("Undo")?.click());
    await vi.waitFor(async () => {
      await act(async () => undefined);
      expect(quoted()?.textContent).toContain("Late words.");
    });
    expect(document.activeElement).toBe(button("Put back"));
    await act(async () => button("Put back")?.click());
    expect(went).toEqual(["problem"]);
    expect(page.server.doc.getXmlFragment("problem").toString()).toContain("Late words.");
  });

  it("[ED-8] what is offered follows the text: another took out what stood around it, or it stands there by now", async () => {
    const fragment = () => page.opened.doc.getXmlFragment("problem");
    const words = new Y.XmlText("Theirs.");
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [words]);
    fragment().insert(0, [paragraph]);
    const late = () => words.insert(words.length, " Late words.");
    await page.server.takesNot(late, "locked", closeCodes.locked);
    page.server.takesAgain();
    await show(<DraftReturned document={page.opened} fieldName={() => "7 Problem"} />);
    const quoted = () => page.place.querySelector("blockquote")?.textContent;
    expect(quoted()).toBe("Theirs. Late words.");
    const theirs = () => page.server.doc.getXmlFragment("problem");
    await act(async () => page.server.othersWrite(() => theirs().delete(0, 1)));
    await vi.waitFor(() => expect(quoted()?.trim()).toBe("Late words."));
    const again = new Y.XmlElement("paragraph");
    again.insert(0, [new Y.XmlText(" Late words.")]);
    fragment().insert(0, [again]);
    await vi.waitFor(() => expect(quoted()).toBeUndefined());
    fragment().delete(0, 1);
    await vi.waitFor(() => expect(quoted()?.trim()).toBe("Late words."));
  });

  it("[ED-8] nothing is shown of a refused text before the server's is here to compare with", async () => {
    await show(<DraftReturned document={page.opened} fieldName={() => "7 Problem"} />);
    const shown: string[] = [];
    const watch = new MutationObserver(() => shown.push(page.place.textContent));
    watch.observe(page.place, { childList: true, subtree: true });
    await act(async () => page.server.takesNot(writeLateWords, "shape", closeCodes.shape));
    expect(shown).toEqual([]);
    await act(async () => page.server.takesAgain());
    await vi.waitFor(() => expect(shown.join()).toContain("Late words"));
    watch.disconnect();
  });
});
