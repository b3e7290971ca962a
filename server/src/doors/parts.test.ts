import { expect, it } from "vitest";
import { inBoundedParts, mostParts } from "./parts.js";

it("[IMP-8] a long act whose parts change nothing is stopped", async () => {
  let performed = 0;
  const part = inBoundedParts("publish-import", async (left: number) => {
    performed += 1;
    return left;
  });
  const work = async () => {
    for (let left = 1; left > 0 && performed < 2 * mostParts; ) left = await part(left);
  };
  await expect(work()).rejects.toThrow("publish-import did not end");
  expect(performed).toBe(mostParts);
});
