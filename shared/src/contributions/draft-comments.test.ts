import { describe, expect, it } from "vitest";
import { callStateAt, commentRound, type DraftKnown, noLastDay, quoted } from "./index.js";

const known: DraftKnown = {
  frozenAt: "2026-11-02T15:00:00.000Z",
  later: [],
  decisions: [],
  rounds: [],
  timeZone: "America/Lima",
};

describe("until when a draft takes comments", () => {
  it("[PCOM-1] without a round of comments it has no last day", () => {
    expect(commentRound(known)).toEqual({ opensAt: known.frozenAt, closesAt: noLastDay, end: null });
  });

  it("[PCOM-1] the last round of the timeline ends it, in the zone of the process", () => {
    const round = commentRound({ ...known, rounds: ["2026-12-10", "2026-11-30"] });
    expect(round).toMatchObject({ closesAt: "2026-12-11T04:59:59.000Z", end: { by: "round" } });
  });

  it("[PCOM-1] a round that was over before it was frozen says nothing about it", () => {
    expect(commentRound({ ...known, rounds: ["2026-11-01"] }).end).toBeNull();
    expect(commentRound({ ...known, rounds: ["2026-11-02"] }).end).toEqual({ by: "round" });
  });

  it("[PCOM-1] a later version or a decision ends it at once, whichever came first", () => {
    const later = [{ version: 2, frozenAt: "2026-11-10T10:00:00.000Z" }];
    const decisions = [{ sequence: 9, at: "2026-11-08T10:00:00.000Z" }];
    const rounds = ["2026-11-30"];
    const byVersion = commentRound({ ...known, later, rounds });
    expect(byVersion.end).toEqual({ by: "version", version: 2 });
    expect(callStateAt(byVersion, later[0]?.frozenAt ?? "")).toBe("closed");
    const decided = commentRound({ ...known, later, decisions, rounds });
    expect(decided.end).toEqual({ by: "decision", sequence: 9 });
    expect(callStateAt(decided, decisions[0]?.at ?? "")).toBe("closed");
    expect(callStateAt(decided, "2026-11-08T09:59:58.000Z")).toBe("open");
  });

  it("[PCOM-2] a comment keeps the words of its paragraph; of long ones the beginning, to the end of a word", () => {
    expect(quoted("Short words.")).toBe("Short words.");
    const long = quoted("eleven clinics ".repeat(60));
    expect(long.length).toBeLessThanOrEqual(602);
    expect(long).toMatch(/(eleven|clinics) …$/);
  });
});
