import { expect, it } from "vitest";
import { takenUp, usedSeconds } from "./course.js";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 2, 16, minute)).toISOString();

it("[S15] time is counted for the item that is on, stands still in a break, and goes on where it was left", () => {
  const begun = takenUp(null, "Prices", at(0));
  expect(usedSeconds(begun, "Prices", at(5))).toBe(300);
  const next = takenUp(begun, "Rents", at(5));
  const rest = takenUp(next, null, at(9));
  expect([usedSeconds(rest, "Prices", at(30)), usedSeconds(rest, "Rents", at(30))]).toEqual([300, 240]);
  const again = takenUp(rest, "Prices", at(30));
  expect(usedSeconds(again, "Prices", at(31))).toBe(360);
  expect(usedSeconds(null, "Prices", at(31))).toBe(0);
});
