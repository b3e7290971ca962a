import { describe, expect, it } from "vitest";
import { decidesNothing, firstStep, issuesWithDialogue } from "./index.js";

const exhausted = {
  meetings: 2,
  openSince: "2026-11-02T09:00:00.000Z",
  objections: 2,
  answered: 2,
  agreed: ["government", "non_government"],
  motion: null,
} as const;
const at = "2026-11-10T09:00:00.000Z";
const codes = (change: object, when = at) =>
  issuesWithDialogue({ ...exhausted, ...change }, when).map(({ code, values }) => [code, values]);

describe("[Q6] when dialogue is exhausted", () => {
  it("two meetings, or fourteen days open to everybody", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ meetings: 1 })).toEqual([["dialogue_too_short", { meetings: 1, days: 8 }]]);
    expect(codes({ meetings: 0 }, "2026-11-16T08:59:59.999Z")).toEqual([
      ["dialogue_too_short", { meetings: 0, days: 13 }],
    ]);
    expect(codes({ meetings: 0 }, "2026-11-16T09:00:00.000Z")).toEqual([]);
  });

  it("each objection answered, and both co-chairs agreed or a motion passed", () => {
    expect(codes({ answered: 1 })).toEqual([["objections_unanswered", { count: 1 }]]);
    expect(codes({ agreed: ["government"] })).toEqual([["vote_not_agreed", undefined]]);
    expect(codes({ agreed: [], motion: 7 })).toEqual([]);
  });
});

describe("[Q6] steps of a mixed rule", () => {
  it("begin with consensus; another rule has none", () => {
    const majority = { kind: "majority" } as const;
    expect(firstStep({ kind: "mixed", fallback: majority })).toEqual({
      rule: { kind: "consensus" },
      mixed: { step: "consensus" },
    });
    expect(firstStep(majority)).toEqual({ rule: majority, mixed: null });
  });

  it("decide nothing where consensus fails, nor by a motion", () => {
    expect(decidesNothing({ step: "consensus" }, "not_passed")).toBe(true);
    expect(decidesNothing({ step: "consensus" }, "passed")).toBe(false);
    expect(decidesNothing({ step: "motion", consensus: 3 }, "passed")).toBe(true);
    expect(decidesNothing(null, "not_passed")).toBe(false);
  });
});
