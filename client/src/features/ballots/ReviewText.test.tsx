import { noStatement } from "@accord/shared/ballots";
import { afterEach, expect, it } from "vitest";
import { render } from "../../testing/render.js";
import type { Preview } from "./preview.js";
import { ReviewText } from "./ReviewText.js";

const line = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});
const preview = (subject: Preview["subject"]) =>
  ({
    subject,
    subjects: [{ id: "x", label: "Child care", path: null }],
    statement: { ...noStatement, title: "Child care" },
    version: { n: 2, same: true },
    text: [{ heading: "Child care", fields: [{ label: "", content: line("As it was put before.") }] }],
  }) as unknown as Preview;

let shown: Awaited<ReturnType<typeof render>>;
afterEach(() => shown.leave());
const words = async (subject: Preview["subject"], rewritten: boolean) => {
  shown = await render(<ReviewText preview={preview(subject)} apart={false} rewritten={rewritten} />);
  return shown.place.textContent;
};

it("[S12] a text that is put again is the same version while nobody has rewritten it", async () => {
  const said = await words("text", false);
  expect(said).toContain("Version 2 has the same words");
  expect(said).toContain("As it was put before.");
});

it("[S12] rewritten it is no longer said to be the same, and its old words are not shown as those to be frozen", async () => {
  const said = await words("text", true);
  expect(said).not.toContain("same words");
  expect(said).toContain("The words that you write below are frozen");
  expect(said).not.toContain("As it was put before.");
});

it("[S12] a list with a reason shows its words, whatever the reason", async () => {
  const said = await words("contributions", true);
  expect(said).not.toContain("same words");
  expect(said).toContain("As it was put before.");
});
