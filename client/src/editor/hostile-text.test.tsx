import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { RichField } from "./RichField.js";
import { withOpenedPage } from "./testing/opened-page.js";

const fields = [{ root: "problem", kind: "rich" }] as const;
const page = withOpenedPage({ fields });
const { show } = page;
const text = () => page.place.querySelector("[role=textbox]");
const block = (name: string, ...inner: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name);
  made.insert(0, inner);
  return made;
};
/** A replica of another page: what it writes comes to this one. */
const another = (): ((...blocks: Y.XmlElement[]) => Promise<void>) => {
  const doc = new Y.Doc();
  doc.clientID = 77;
  return (...blocks) => {
    doc.getXmlFragment("problem").insert(0, blocks);
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
