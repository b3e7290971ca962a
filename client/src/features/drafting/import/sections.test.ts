import { expect, it } from "vitest";
import { readDraftFile } from "./read-file.js";
import { sectionsOf, wordsIn } from "./sections.js";
import { wordDraft } from "./testing/word-draft.js";

const markdown = (text: string): File => new File([text], "draft.md");
const parts = async (file: File) => {
  const { html } = await readDraftFile(file);
  return sectionsOf(html, () => false).map((section) => [section.heading, wordsIn(section)]);
};

it("[IMPD-2] an item that holds a list keeps its own words, in what is shown of a part as in what is written", () => {
  const [section] = sectionsOf(
    "<h1>Who is harmed</h1><ul><li>families<ul><li>with <b>children</b></li></ul></li><li><p>clinics</p></li></ul>",
    () => false,
  );
  expect(section && wordsIn(section)).toBe("families with children clinics");
  expect(section?.content.querySelector("li > p")?.textContent).toBe("families");
});

it("[IMPD-2] what a site keeps of a page before its words is no part of the draft", async () => {
  expect(await parts(markdown("---\nlayout: page\ntitle: Plan\n---\n\n# Plan\n\nWords.\n"))).toEqual([
    ["Plan", "Words."],
  ]);
  expect(await parts(markdown("First.\n\n---\n\nSecond.\n"))).toEqual([["", "First. Second."]]);
});

it("[IMPD-2] the title of a Word draft is its first heading", async () => {
  const bytes = Uint8Array.from(atob(wordDraft), (sign) => sign.charCodeAt(0));
  const [first] = await parts(new File([bytes], "draft.docx"));
  expect(first?.[0]).toBe("Open data on medical costs");
});
