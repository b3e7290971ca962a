import { describe, expect, it } from "vitest";
import { en } from "../messages/index.js";
import {
  firstAnswers,
  issuesWithProcess,
  issuesWithQuorum,
  issuesWithSetupKey,
  isTimeZone,
  setupKeyState,
  slugFrom,
} from "./index.js";

describe("the first run", () => {
  it("[SETUP-1] the address of a process comes from its name and is unique", () => {
    expect(slugFrom("Plan d'accès 2027–2030", new Set())).toBe("plan-d-acces-2027-2030");
    expect(slugFrom("Plan", new Set(["plan", "plan-2"]))).toBe("plan-3");
    expect(slugFrom("公開政府", new Set())).toBe("process");
    expect(slugFrom("Demo", new Set())).toBe("demo-2");
    const long = slugFrom(
      "An action plan with a title that does not seem to come to any end at all",
      new Set(),
    );
    expect(long.length).toBeLessThanOrEqual(48);
    expect(long).toMatch(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])$/);
  });

  it("[SETUP-2] a time zone is one the calendar knows, and a plan ends after it starts", () => {
    expect(isTimeZone("America/Lima")).toBe(true);
    for (const bad of ["Lima", "", "America/Lima; drop", "Mars/Base"]) expect(isTimeZone(bad)).toBe(false);
    expect(
      issuesWithProcess({ timeZone: "Asia/Tokyo", planStart: "2027-01-01", planEnd: "2030-12-31" }),
    ).toEqual([]);
    const wrong = issuesWithProcess({ timeZone: "X", planStart: "2027-01-01", planEnd: "2027-01-01" });
    expect(wrong.map(({ code, field }) => [code, field])).toEqual([
      ["time_zone_unknown", "timeZone"],
      ["plan_ends_before_start", "planEnd"],
    ]);
    expect(wrong.every(({ code }) => `issue.${code}` in en)).toBe(true);
  });

  it("[Q1] a quorum of one's own is never more than the seats", () => {
    expect(
      issuesWithQuorum({ kind: "number", present: 9, eachBloc: true }, 8).map(({ code }) => code),
    ).toEqual(["quorum_over_seats"]);
    expect(issuesWithQuorum({ kind: "number", present: 8, eachBloc: true }, 8)).toEqual([]);
    expect(issuesWithQuorum({ kind: "number", present: 9, eachBloc: true }, 0)).toEqual([]);
    expect(issuesWithQuorum({ kind: "usual" }, 1)).toEqual([]);
  });

  it("[T60] the key opens once and for a day; used and past its time are told apart", () => {
    const key = { usedAt: null, expiresAt: "2026-11-03T09:00:00.000Z" };
    expect(setupKeyState(key, "2026-11-03T08:59:59.000Z")).toBe("open");
    expect(setupKeyState(key, "2026-11-03T09:00:00.000Z")).toBe("expired");
    expect(setupKeyState({ ...key, usedAt: "2026-11-02T10:00:00.000Z" }, "2026-11-05T09:00:00.000Z")).toBe(
      "used",
    );
    expect(
      (["used", "expired"] as const).flatMap(issuesWithSetupKey).every(({ code }) => `issue.${code}` in en),
    ).toBe(true);
  });

  it("[T62] answers take nothing that was not asked", () => {
    expect(
      firstAnswers.safeParse({ administrator: {}, process: {}, forum: {}, seats: "", role: "administrator" })
        .success,
    ).toBe(false);
  });
});
