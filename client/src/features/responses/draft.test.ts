import { describe, expect, it } from "vitest";
import { bodyOf, departs, draftFrom, type Editing, issuesOfDraft } from "./draft.js";

const nothing = { text: "", decisions: [] };
const editing = (more: Partial<Editing> = {}): Editing => ({
  things: [
    {
      kind: "contribution",
      reference: "C-0001",
      title: "Prices",
      text: "Publish prices.",
      language: null,
      receivedAt: "2026-10-01T09:00:00.000Z",
      public: true,
      own: "For you.",
      response: null,
      prefill: null,
      told: null,
      reply: null,
    },
  ],
  current: null,
  state: null,
  seen: null,
  prefill: { outcome: "rejection", reasonCodes: ["not_supported_in_vote"], commitments: [], decisions: [31] },
  suggestions: {
    inputCollected: { text: "Received on 01/10/2026.", decisions: [] },
    howConsidered: nothing,
    howInfluenced: nothing,
    includedAndWhy: { text: "It did not pass.", decisions: [31] },
    beyondCurrentPlan: nothing,
  },
  decided: [{ decision: 31, outcome: "rejection" }],
  themes: [],
  commitments: [],
  ...more,
});

describe("the draft on the desk", () => {
  it("[8.3] starts from what links and decisions lead to, or from what is written already", () => {
    const fresh = draftFrom(editing());
    expect([fresh.outcome, fresh.reasonCodes, fresh.decisions]).toEqual([
      "rejection",
      ["not_supported_in_vote"],
      [31],
    ]);
    expect(fresh.elements.includedAndWhy).toBe("It did not pass.");
    expect(fresh.own).toEqual({ "C-0001": "For you." });
    expect(draftFrom(editing({ prefill: null })).outcome).toBeNull();
  });

  it("[R5] asks for reasons only where the outcome differs from the record", () => {
    const draft = { ...draftFrom(editing()), outcome: "inclusion" as const };
    expect(departs(draft, editing())).toBe(true);
    expect(issuesOfDraft(draft, editing(), "proposals").map(({ code }) => code)).toContain(
      "departs_from_decision",
    );
    expect(departs(draftFrom(editing()), editing())).toBe(false);
    const back = bodyOf({ ...draftFrom(editing()), departure: "Typed before" }, editing(), "proposals");
    expect(back?.departure).toBeNull();
  });

  it("[RSP-4] sends back when it was read, and nothing without an outcome", () => {
    const seen = "2026-11-02T09:00:00.000Z";
    expect(bodyOf(draftFrom(editing()), editing({ seen }), "proposals")).toMatchObject({
      seen,
      lines: [{ reference: "C-0001", own: "For you." }],
      before: null,
    });
    expect(bodyOf({ ...draftFrom(editing()), outcome: null }, editing(), "proposals")).toBeNull();
  });
});
