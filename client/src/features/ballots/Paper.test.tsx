import { afterEach, expect, it } from "vitest";
import { render } from "../../testing/render.js";
import { Paper } from "./Paper.js";

const doc = (text: string) => ({
  type: "doc",
  content: [{ type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] }],
});
const fields = [
  { label: "Action", content: doc("Publish what each clinic charges.") },
  {
    label: "Milestones",
    content: doc(""),
    table: {
      columns: ["No.", "Milestone", "End"],
      rows: [["1", "Prices on every door of every clinic", "30/06/2027"]],
    },
  },
  { label: "Resources", content: doc("") },
];

let shown: Awaited<ReturnType<typeof render>>;
afterEach(() => shown.leave());

it("[S13] milestones stand as the table they are; only what says nothing is named as empty", async () => {
  shown = await render(<Paper fields={fields} />);
  const { place } = shown;
  expect([...place.querySelectorAll("table th")].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(["No.", "Milestone", "End"]),
  );
  expect([...place.querySelectorAll("tbody td, tbody th")].map(({ textContent }) => textContent)).toEqual([
    "1",
    "Prices on every door of every clinic",
    "30/06/2027",
  ]);
  const [no, told] = place.querySelectorAll("tbody [dir=auto]");
  expect([no?.hasAttribute("data-long"), told?.hasAttribute("data-long")]).toEqual([false, true]);
  expect(place.querySelectorAll("li")).toHaveLength(0);
  expect(place.querySelector(".hint")?.textContent).toContain("Resources");
  expect(place.querySelector(".hint")?.textContent).not.toContain("Milestones");
});
