import { afterEach, describe, expect, it } from "vitest";
import { chromium, findChromium } from "./lib/chromium.mjs";

describe("the browser of the journeys", () => {
  const before = process.env.CHROMIUM_PATH;
  afterEach(() => {
    if (before === undefined) delete process.env.CHROMIUM_PATH;
    else process.env.CHROMIUM_PATH = before;
  });

  it("[RUN-2] one that is named and missing is told in a sentence, and no other is taken instead", () => {
    process.env.CHROMIUM_PATH = "/no/such/chromium";
    const said = [];
    expect(chromium((line) => said.push(line))).toBeNull();
    expect(said).toEqual(["CHROMIUM_PATH names /no/such/chromium, and there is no such file."]);
  });

  it("[RUN-2] the one that is named is taken", () => {
    process.env.CHROMIUM_PATH = process.execPath;
    expect(findChromium()).toBe(process.execPath);
  });
});
