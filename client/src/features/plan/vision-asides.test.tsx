import { afterEach, expect, it, vi } from "vitest";
import { type render, renderAsking } from "../../testing/render.js";
import type { TextReply } from "./text-reply.js";
import { useVisionAsides } from "./useVisionAsides.js";

vi.mock("../../app/process.js", () => ({ useZone: () => "Europe/Lisbon" }));
vi.mock("../../connection/asking.js", async (original) => ({
  ...(await original<object>()),
  useAsk: () => ({ data: plan }),
}));

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(() => shown?.leave());

const endorsement = { organisation: "Patients' Voice", stands: true, id: "e1" };
const plan = {
  filed: null,
  shown: {
    period: { start: "2027-01-01", end: "2030-12-31" },
    jurisdictions: [{ name: "Rivermouth", endOfTerm: "2031-06-30" }],
  },
  endorsements: [endorsement, { organisation: "Gone Again", stands: false, id: "e2" }],
  can: { edit: true },
};
const text = { files: [], can: { edit: true }, filed: false } as unknown as TextReply;

function Asides() {
  const asides = useVisionAsides("test", text);
  return asides.map(({ entry, behind, content }) => (
    <div key={entry.root} data-aside={`${entry.root} ${entry.isFull} ${behind}`}>
      {content}
    </div>
  ));
}

it("[6.1] fields A, B, D, H and I stand in the vision's room, with what the process knows", async () => {
  shown = await renderAsking(<Asides />);
  const said = [...document.querySelectorAll("[data-aside]")].map((one) => one.getAttribute("data-aside"));
  expect(said).toEqual([
    "A false null",
    "B true null",
    "H true planText.group.G",
    "D false planText.group.C",
    "I false planText.group.G",
  ]);
  const words = document.body.textContent ?? "";
  for (const part of ["30/06/2031", "31/12/2030", "Patients' Voice"]) expect(words).toContain(part);
  expect(words).not.toContain("Gone Again");
  expect(document.querySelectorAll("#field-D input[type=file], #field-I input[type=file]")).toHaveLength(2);
});
