import { act } from "react";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { NearlyFull } from "./NearlyFull.js";
import { withOpenedPage } from "./testing/opened-page.js";

const page = withOpenedPage({
  fields: [
    { root: "problem", kind: "rich" },
    { root: "action", kind: "rich" },
  ],
});

const write = (field: string, letters: number): void => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("a".repeat(letters))]);
  page.opened.doc.getXmlFragment(field).insert(0, [paragraph]);
};
const told = () => page.place.textContent;
const pause = (after: () => void) =>
  vi.waitFor(async () => {
    await act(async () => undefined);
    after();
  });

it("[ED-31] a text that is nearly full says so, with all its fields, and how much it still takes", async () => {
  write("problem", 1_000_000);
  write("action", 899_999);
  await page.show(<NearlyFull opened={page.opened} />);
  expect(told()).toBe("");
  write("problem", 1);
  await pause(() => expect(told()).toContain("100,000 more letters"));
  expect(told()).toContain("This text is nearly full");
  write("problem", 100_000);
  await pause(() => expect(told()).toContain("no more letters"));
  page.opened.doc.getXmlFragment("problem").delete(0, 2);
  await pause(() => expect(told()).toBe(""));
});
