import { describe, expect, it } from "vitest";
import { placesOfSteps } from "../features/home/FirstSteps.js";
import { allAreas, areaOf, areasFor } from "./areas.js";
import { isInside } from "./here.js";
import { screens } from "./screens.js";

describe("areas", () => {
  it("[C30] lists only places that have a screen, and those of a process only inside one", () => {
    const drawn = new Set<string>(screens.map(({ path }) => path));
    expect(allAreas.filter(({ path }) => !drawn.has(path))).toEqual([]);
    expect(Object.values(placesOfSteps).filter((path) => !drawn.has(path))).toEqual([]);
    expect(areasFor("demo").map(({ href }) => href)).toContain("/app/demo/ballots");
    expect(areasFor(undefined).map(({ id }) => id)).toEqual(["home"]);
  });

  it("[C2] finds the place an address stands in, the nearest one", () => {
    const all = areasFor("demo");
    expect(areaOf("/app/demo/ballots/7", all)?.id).toBe("ballots");
    expect(areaOf("/app/demo", all)?.id).toBe("overview");
    expect(areaOf("/app", all)?.id).toBe("home");
    expect(areaOf("/app/demo/terms/2/ballot", all)?.id).toBe("terms");
    expect(areaOf("/app/demo/nowhere", all)?.id).toBe("overview");
  });

  it("[C30] leaves published pages to the server", () => {
    expect(
      ["/app", "/app/demo/ballots?x=1", "/sign-in?then=%2Fapp", "/setup/k", "/account"].every(isInside),
    ).toBe(true);
    expect(["/", "/p/demo", "/apple", "/r/key", "https://example.org/app"].some(isInside)).toBe(false);
  });
});
