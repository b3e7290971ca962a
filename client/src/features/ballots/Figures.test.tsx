import { afterEach, expect, it } from "vitest";
import { ballotShown } from "../../testing/ballot-page.js";
import { render } from "../../testing/render.js";
import { Figures } from "./Figures.js";

let shown: Awaited<ReturnType<typeof render>>;
afterEach(() => shown.leave());

const before = {
  seats: 12,
  present: 0,
  quorumNeeded: 7,
  quorumMet: false,
  needed: 7,
  base: 12,
  voted: 0,
  mayVote: 12,
  for: 0,
  against: 0,
  abstain: 0,
  byBloc: null,
};
const after = { ...before, present: 12, quorumMet: true, voted: 12, for: 12 };

async function roomOf(figures: typeof before, state: "open" | "closed") {
  shown = await render(<Figures ballot={ballotShown({ state, figures })} />);
  const room = [...shown.place.querySelectorAll<HTMLElement>(".steady")].map(
    ({ dataset }) => dataset.longest ?? "",
  );
  const said = [...shown.place.querySelectorAll("p")].map(({ textContent }) => textContent ?? "");
  if (state === "open") {
    await shown.leave();
    for (const [at, words] of room.entries())
      expect(words.length).toBeGreaterThanOrEqual((said[at] ?? "").length - 1);
  }
  return room;
}

it("[C20] what is said of rule and quorum has the same room with no vote and with all, so that no choice moves away from a finger", async () => {
  const room = await roomOf(before, "open");
  expect(room).toHaveLength(2);
  expect(await roomOf(after, "open")).toEqual(room);
  expect(await roomOf(after, "closed")).toEqual([]);
});
