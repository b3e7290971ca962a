import { expect, it } from "vitest";
import { inThread } from "./in-thread.js";

it("[COM-17] a thread that would hold more than it may is no failure: who asked is told that it is too long", async () => {
  const made = inThread({ program: "threads/testing/holds-much", sent: null });
  await expect(made).rejects.toMatchObject({ name: "Refused", code: "too_long" });
});
