import type { BallotPage } from "@accord/shared/ballots";
import { afterEach, expect, it, vi } from "vitest";
import { ballotShown } from "../../testing/ballot-page.js";
import { type render, renderAsking } from "../../testing/render.js";
import { Dialogue } from "./Dialogue.js";

vi.mock("../../app/process.js", async (original) => ({
  ...(await original<object>()),
  useZone: () => "Europe/Lisbon",
}));

let shown: Awaited<ReturnType<typeof render>>;
afterEach(() => shown.leave());

type Told = NonNullable<NonNullable<BallotPage["mixed"]>["dialogue"]>;
async function said(vote: Told["vote"]): Promise<string> {
  const dialogue: Told = {
    meetings: [],
    openSince: "2026-11-10T10:00:00.000Z",
    objections: [],
    agreed: [],
    issues: [],
    motion: null,
    again: null,
    vote,
    can: { answer: false, agree: false },
  };
  const mixed = {
    step: { step: "consensus" as const },
    fallback: { kind: "majority" as const },
    reasons: "",
    consensus: null,
    dialogue,
  };
  const ballot = ballotShown({
    state: "effective",
    result: "not_passed",
    rule: { kind: "consensus" },
    mixed,
  });
  shown = await renderAsking(<Dialogue process="test" ballot={ballot} />);
  return shown.place.textContent ?? "";
}

it("[Q6] while there is no vote the forum talks on; once it is decided nothing goes on", async () => {
  expect(await said(null)).toContain("The forum talks on");
  await shown.leave();
  const decided = await said({ id: "ballot-3", no: 3, state: "effective", result: "passed" });
  expect(decided).toContain("The question has come to a vote");
  expect(decided).not.toContain("talks on");
});
