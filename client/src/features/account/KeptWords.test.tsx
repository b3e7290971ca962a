import { commitmentTemplate } from "@accord/shared/commitments";
import { act } from "react";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { draftsInBrowser, type StoredDraft } from "../../editor/drafts.js";
import { press, renderAsking } from "../../testing/render.js";
import { keepFocus } from "../../ui/kept-focus.js";
import KeptWords from "./KeptWords.js";

const { kept } = vi.hoisted(() => ({ kept: new Map<string, StoredDraft>() }));
vi.mock("../../editor/drafts.js", async (original) => ({
  ...(await original<object>()),
  draftsInBrowser: () => ({
    put: async (draft: StoredDraft) => kept.set(draft.id, draft) && true,
    all: async () => [...kept.values()],
    of: async () => [...kept.values()],
    remove: async (id: string) => void kept.delete(id),
  }),
}));
vi.mock("../../connection/leave-texts.js", () => ({ leaveShutTexts: async () => undefined }));

it("[SAVE-9] [C9] words of a text that was left from elsewhere bear its title and say its values in words, and deleting and undoing keep the focus among them", async () => {
  const doc = new Y.Doc();
  const [title] = commitmentTemplate.fields.filter(({ root }) => root === "title");
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("Open data on medical costs")]);
  doc.getXmlFragment(title?.root).insert(0, [paragraph]);
  doc.getMap("timeframe").set("start", "2027-02-01");
  await draftsInBrowser().put({
    ...{ id: "d", account: "a", document: "doc-1", at: "2026-11-23T10:00:00.000Z" },
    ...{ reason: "session_ended", text: Y.encodeStateAsUpdate(doc) },
  });
  const end = keepFocus(document);
  const { place, leave } = await renderAsking(
    <main>
      <h1 data-page-title>Your account</h1>
      <KeptWords account="a" />
    </main>,
  );
  const button = (name: string) =>
    [...place.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  const settled = (words: string) =>
    act(async () => vi.waitFor(() => expect(place.textContent).toContain(words)));
  await settled("Delete");
  expect(place.querySelector("h3")?.textContent).toBe("Open data on medical costs");
  for (const words of ["2 Title", "3 Timeframe", "Start Date: 01/02/2027"])
    expect(place.textContent).toContain(words);
  button("Delete")?.focus();
  await press(button("Delete"));
  await settled("Deleted.");
  button("Undo")?.focus();
  await press(button("Undo"));
  await settled("Delete");
  await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
  expect(document.activeElement).toBe(place.querySelector("section"));
  await leave();
  end();
});
