import { expect, it } from "vitest";
import { updatesOfSegment } from "./compaction.js";
import { Unpacked } from "./unpacked.js";

it("[SYNC-41] old updates are packed when nobody types, or when very many wait for it", () => {
  const unpacked = new Unpacked();
  unpacked.add(updatesOfSegment);
  expect(unpacked.isDue(), "somebody types").toBe(false);
  unpacked.add(1);
  expect(unpacked.isDue(), "somebody types").toBe(false);
  expect(unpacked.isDue(), "a beat of rest").toBe(true);
  expect(unpacked.isDue(), "it was looked").toBe(false);
  unpacked.add(10 * updatesOfSegment);
  expect(unpacked.isDue(), "very many").toBe(true);
  unpacked.add(1);
  expect(unpacked.isDue()).toBe(false);
  expect(unpacked.isDue(), "few, and at rest").toBe(false);
});
