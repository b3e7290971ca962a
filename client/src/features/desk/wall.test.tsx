import type { BallotPage } from "@accord/shared/ballots";
import { afterEach, expect, it } from "vitest";
import { ballotShown } from "../../testing/ballot-page.js";
import { render } from "../../testing/render.js";
import { Wall } from "./Wall.js";

let shown: Awaited<ReturnType<typeof render>>;
afterEach(() => shown.leave());

const figures: NonNullable<BallotPage["figures"]> = {
  ...{ seats: 4, present: 4, mayVote: 4, voted: 3 },
  ...{ for: 2, against: 1, abstain: 0, base: 4, needed: 3 },
  ...{ quorumMet: true, quorumNeeded: 3 },
  byBloc: null,
};
const ended = { state: "closed", closedAt: "2026-11-10T11:00:00.000Z" } as const;
const onWall = async (ballot: Parameters<typeof ballotShown>[0]): Promise<string> => {
  shown = await render(<Wall process="test" ballot={ballotShown(ballot)} />);
  return shown.place.textContent ?? "";
};

it("[S15] [Q2] of a consensus that failed the wall says agreed, objected and stood aside, never for and against", async () => {
  const said = await onWall({
    ...{ ...ended, shown: true, result: "not_passed", rule: { kind: "consensus" } },
    figures: { ...figures, voted: 4, abstain: 1 },
  });
  expect(said).toContain("No consensus");
  expect(said).toContain("Agreed 2, objected 1, stood aside 1");
  expect(said).not.toMatch(/\b(for|against|abstained|not passed)\b/iu);
});

it("[S15] of a majority it says for, against and abstained", async () => {
  const said = await onWall({ ...ended, shown: true, result: "passed", figures });
  expect(said).toContain("Passed");
  expect(said).toContain("For 2, against 1, abstained 0");
});

it("[S15] [Q2] while consensus is sought it says who is there and how many have voted, and no count", async () => {
  const said = await onWall({ rule: { kind: "consensus" }, figures });
  expect(said).toContain("3 of 4 have voted");
  expect(said).not.toMatch(/agreed|objected|stood aside/iu);
});

it("[S15] what came out is not told before the chair shows it", async () => {
  const said = await onWall({ ...ended, result: "not_passed", rule: { kind: "consensus" }, figures });
  expect(said).toContain("Voting is over. The result follows.");
  expect(said).not.toMatch(/No consensus|Agreed|have voted/u);
});

it("[S14] [S15] of a secret ballot the wall tells no number while it is open", async () => {
  const secret = { reasons: false, progress: "half_or_more", papers: [], result: null } as const;
  const said = await onWall({ secrecy: "secret", secret: { ...secret, papers: [] }, figures });
  expect(said).not.toContain("have voted");
});

it("[S15] [Q1] without quorum at the end it says so, and asks for both blocs only where the terms do", async () => {
  const without = { ...figures, quorumMet: false, present: 2 };
  const said = await onWall({ ...ended, state: "not_quorate", figures: without, shown: true });
  expect(said).toContain("Quorum 3 of 4: not met, 2 present. Each bloc needs at least one.");
  await shown.leave();
  const quorum = { kind: "number", present: 3, eachBloc: false } as const;
  const alone = await onWall({ ...ended, state: "not_quorate", figures: without, shown: true, quorum });
  expect(alone).toContain("Quorum 3 of 4: not met, 2 present.");
  expect(alone).not.toContain("bloc");
});
