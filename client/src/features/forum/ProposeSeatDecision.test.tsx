import type { SeatLine } from "@accord/shared/people";
import { afterEach, expect, it, vi } from "vitest";
import { button, press, type render, renderAsking } from "../../testing/render.js";
import { ProposeSeatDecision } from "./ProposeSeatDecision.js";

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
});

const seat = (no: number) => ({ id: `s${no}`, no, holder: { id: `p${no}`, name: `Member ${no}` } });
const seats = [1, 2].map(seat) as unknown as SeatLine[];

it("[Q22] [C22] nobody and nothing is chosen beforehand for a sanction, and nothing is sent without both", async () => {
  const asked = vi.fn(async () => new Response("{}"));
  vi.stubGlobal("fetch", asked);
  shown = await renderAsking(<ProposeSeatDecision process="test" seats={seats} onClose={() => {}} />);
  expect(document.querySelectorAll("input[type=radio]:checked")).toHaveLength(0);
  expect(document.querySelector("[role=dialog] .control-select")?.textContent).not.toContain("Member 1");
  await press(button("Write it down"));
  const problems = [...document.querySelectorAll(".error-summary li")].map(({ textContent }) => textContent);
  expect(problems).toEqual(["Choose whose seat it is about.", "Choose what is proposed."]);
  expect(asked).not.toHaveBeenCalled();
});
