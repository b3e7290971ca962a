import type { Editor } from "@tiptap/core";
import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { LineField, RichField } from "./RichField.js";
import { withOpenedPage } from "./testing/opened-page.js";

const fields = [
  { root: "title", kind: "line" },
  { root: "problem", kind: "rich" },
] as const;
const page = withOpenedPage({ fields });
const { show } = page;
const text = () => page.place.querySelector("[role=textbox]");
const block = (name: string, ...inner: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, inner);
  return made;
};
/** A replica of another page: what it writes comes to this one. */
const another = (root = "problem"): ((...blocks: Y.XmlElement[]) => Promise<void>) => {
  const doc = new Y.Doc();
  doc.clientID = 77;
  return (...blocks) => {
    doc.getXmlFragment(root).insert(0, blocks);
    return act(async () => Y.applyUpdate(page.opened.doc, Y.encodeStateAsUpdate(doc)));
  };
};

describe("what another page sends", () => {
  // Behind two letters of "Bills": a block is the first piece of its page, its text the second.
  const item = { client: 77, clock: 4 };
  const there = { anchor: { item }, head: { item } };
  const nowhere = {
    "without ends": {},
    "a number": 5,
    "ends that name nothing": { anchor: {}, head: {} },
    "before the first letter": { anchor: { item: { client: 77, clock: -1 } }, head: { item } },
    "between two letters": { anchor: { item }, head: { type: { client: 77, clock: 0.5 } } },
    "words for numbers": { anchor: { item: { client: "77", clock: "a" } }, head: { item } },
    "no side": { anchor: { item, assoc: {} }, head: { item } },
    "a root that is none": { anchor: { tname: "nothing" }, head: { tname: "nothing" } },
  };
  for (const [what, cursor] of Object.entries(nowhere))
    it(`[ED-29] a caret at no place of the text (${what}) stops neither other carets nor others' words`, async () => {
      const { awareness, doc } = page.opened;
      const write = another();
      await write(block("paragraph", new Y.XmlText("Bills")));
      await show(<RichField document={page.opened} field="problem" label="7" />);
      for (const [client, at] of [
        [8, cursor],
        [9, there],
      ] as const) {
        awareness.states.set(client, { user: { id: `p${client}`, name: "Eve" }, cursor: at });
        awareness.meta.set(client, { clock: 1, lastUpdated: client });
      }
      await act(async () => awareness.emit("change", [{ added: [8, 9], updated: [], removed: [] }, "test"]));
      await vi.waitFor(() => expect(text()?.querySelectorAll(".caret")).toHaveLength(1));
      await write(block("paragraph", new Y.XmlText("Late ")));
      expect(text()?.querySelector("p")?.textContent).toBe("Late ");
      expect(doc.share.has("nothing")).toBe(false);
    });

  it("[DOC-15] all paragraphs of a line are seen, as they are frozen", async () => {
    await show(<LineField document={page.opened} field="title" label="2" />);
    await another("title")(
      block("paragraph", new Y.XmlText("Prices")),
      block("paragraph", new Y.XmlText("of what is bought")),
    );
    expect([...(text()?.querySelectorAll("p") ?? [])].map((p) => p.textContent)).toEqual([
      "Prices",
      "of what is bought",
    ]);
  });

  it.each([
    [
      "an item that begins with a heading",
      () => block("bulletList", block("listItem", block("heading", new Y.XmlText("Prices")))),
      "<ul><li><p></p><h2>Prices</h2></li></ul>",
    ],
    [
      "a cell without a paragraph",
      () =>
        block(
          "table",
          block(
            "tableRow",
            block("tableCell"),
            block("tableCell", block("paragraph", new Y.XmlText("26 %"))),
          ),
        ),
      "<table><tbody><tr><td><p></p></td><td><p>26 %</p></td></tr></tbody></table>",
    ],
  ])("[DOC-15] nothing is taken out of the live text by who sees it: %s", async (_what, made, drawn) => {
    let editor: Editor | null = null;
    const keep = (now: Editor | null): void => {
      editor = now;
    };
    await show(<RichField document={page.opened} field="problem" label="7" onEditor={keep} />);
    const write = another();
    await write(made());
    const before = page.opened.doc.getXmlFragment("problem").toString();
    expect(before).not.toBe("");
    const seen = text()
      ?.innerHTML.replaceAll(/<br[^>]*>/gu, "")
      .replaceAll(/ [a-z]+="[^"]*"/gu, "");
    expect(seen).toBe(drawn);
    expect(page.opened.doc.getXmlFragment("problem").toString()).toBe(before);
    await act(async () => {
      const { commands, state } = editor as unknown as Editor;
      commands.insertContentAt(state.doc.content.size, "<p>Mine</p>");
    });
    expect(page.opened.doc.getXmlFragment("problem").toString()).toContain("Mine");
    await write(block("paragraph", new Y.XmlText("Theirs")));
    expect(text()?.textContent).toMatch(/^Theirs(?:Prices|26 %)Mine$/u);
  });

  it("[DOC-14] a link brings neither a look nor a window of its own: no words of the text are hidden by it", async () => {
    const words = new Y.XmlText();
    words.insert(0, "not ", {
      link: { href: "https://a.example/", class: "visually-hidden", target: "x", rel: "opener", title: "A" },
    });
    await show(<RichField document={page.opened} field="problem" label="7" />);
    await another()(block("paragraph", words));
    expect(text()?.innerHTML).toBe('<p><a href="https://a.example/" title="A">not </a></p>');
  });
});
