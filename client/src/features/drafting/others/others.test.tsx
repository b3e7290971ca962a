import { act } from "react";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { RichField } from "../../../editor/index.js";
import { withOpenedPage } from "../../../editor/testing/opened-page.js";
import { Others } from "./Others.js";

const page = withOpenedPage({ fields: [{ root: "problem", kind: "rich" }] });

const button = (name: string): HTMLButtonElement | undefined =>
  [...document.querySelectorAll("button")].find((one) =>
    (one.getAttribute("aria-label") ?? one.textContent ?? "").startsWith(name),
  );
const press = (name: string) => act(async () => button(name)?.click());
const paragraph = (words: string): Y.XmlElement => {
  const made = new Y.XmlElement("paragraph");
  made.insert(0, [new Y.XmlText(words)]);
  return made;
};
const othersWrite = (words: string) =>
  act(async () =>
    page.server.othersWrite((doc) => doc.getXmlFragment("problem").insert(0, [paragraph(words)])),
  );
const words = (): string => page.place.querySelector(".text-words")?.textContent ?? "";
const show = () =>
  page.show(
    <>
      <Others opened={page.opened} fieldName={(field) => field} fieldElement={(field) => `field-${field}`} />
      <div id="field-problem">
        <RichField document={page.opened} field="problem" label="7 Problem" />
      </div>
    </>,
  );

it("[ED-27] others' words wait and are counted while they are paused, mine are sent, and all come in when asked for", async () => {
  await show();
  await press("1 here");
  await press("Pause others’ typing");
  await othersWrite("First. ");
  await othersWrite("Second. ");
  expect(words()).toBe("");
  await act(async () => page.opened.doc.getXmlFragment("problem").insert(0, [paragraph("Mine. ")]));
  expect(page.server.doc.getXmlFragment("problem").toString()).toContain("Mine. ");
  expect(words()).toBe("Mine. ");
  const sent = page.server.socket.documentMessages;
  await press("2 changes of others, show");
  for (const one of ["First. ", "Second. ", "Mine. "]) expect(words()).toContain(one);
  expect(page.server.socket.documentMessages).toBe(sent);
  await othersWrite("Third. ");
  expect(words()).toContain("Third. ");
  expect(button("2 changes")).toBeUndefined();
});

it("[ED-27] a line that is cut ends the pause: what waited is there", async () => {
  await show();
  await act(async () => page.opened.holdOthers());
  await othersWrite("First. ");
  expect(words()).toBe("");
  await act(async () => page.server.socket.shut(1006));
  expect(words()).toBe("First. ");
  expect(page.opened.held).toBeNull();
});

it("[ED-28] the place of somebody who is followed is kept in sight until one does something oneself", async () => {
  const scrolled = vi.fn();
  vi.stubGlobal("scrollBy", scrolled);
  await show();
  const { awareness } = page.opened;
  const moves = (field: string | null) =>
    act(async () => {
      awareness.states.set(7, { user: { id: "chala", name: "Chala Desta" }, field });
      awareness.meta.set(7, { clock: 1, lastUpdated: Date.now() });
      awareness.emit("change", [{ added: [], updated: [7], removed: [] }, "test"]);
    });
  await moves("problem");
  const place = document.getElementById("field-problem") as HTMLElement;
  place.getBoundingClientRect = () => ({ top: 2_000 }) as DOMRect;
  await press("2 here");
  await press("Follow Chala Desta");
  expect(button("You follow Chala Desta")).toBeDefined();
  await vi.waitFor(() => expect(scrolled).toHaveBeenCalledTimes(1));
  await moves("problem");
  await vi.waitFor(() => expect(scrolled).toHaveBeenCalledTimes(2));
  await act(async () => window.dispatchEvent(new WheelEvent("wheel")));
  expect(button("You follow Chala Desta")).toBeUndefined();
});
