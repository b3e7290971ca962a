import { castVote, listBallots } from "@accord/shared/ballots";
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { Refusal } from "../app/Refusal.js";
import { button, press, type render, renderAsking } from "../testing/render.js";
import { useAct, useAsk } from "./asking.js";
import { line } from "./state.js";

let shown: Awaited<ReturnType<typeof render>> | undefined;
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
  line.tell("opened");
});

function Page() {
  useAsk(listBallots, { params: { process: "test" } });
  const vote = useAct(castVote);
  const args = {
    params: { process: "test", ballot: "ballot-1" },
    body: { choice: "for", reason: "" },
  } as const;
  return (
    <>
      <Refusal error={vote.refused} />
      <button type="button" onClick={() => vote.act(args)}>
        Vote
      </button>
    </>
  );
}

it("[LIVE-7] of a vote whose answer was lost it is not said that nothing was changed; what is so is asked once the server is there", async () => {
  let asked = 0;
  vi.stubGlobal("fetch", async (_: string, { method }: RequestInit) => {
    if (method !== "GET") throw new TypeError("network");
    asked += 1;
    return new Response("{}", { status: 500 });
  });
  shown = await renderAsking(<Page />);
  await act(async () => vi.waitFor(() => expect(asked).toBe(1)));
  await press(button("Vote"));
  const alert = () => document.querySelector("[role=alert]")?.textContent ?? "";
  await act(async () => vi.waitFor(() => expect(alert()).toContain("may be done or not")));
  expect(alert()).not.toContain("Nothing was changed");
  expect(asked).toBe(1);
  line.tell("answered");
  await act(async () => vi.waitFor(() => expect(asked).toBe(2)));
});
