import { describe, expect, it } from "vitest";
import { allAreas, areaOf, areasFor } from "./areas.js";
import { isInside } from "./router.js";

const lines = (paths: readonly string[]) =>
  paths.map((path) => ({ path: path as `/${string}`, load: async () => ({ default: () => null }) }));

describe("areas", () => {
  it("[C30] lists only places that have a screen, and those of a process only inside one", () => {
    const some = lines(["/app", "/app/$process/ballots"]);
    expect(areasFor("demo", some).map(({ href }) => href)).toEqual(["/app", "/app/demo/ballots"]);
    expect(areasFor(undefined, some).map(({ id }) => id)).toEqual(["home"]);
    expect(areasFor("demo", [])).toEqual([]);
  });

  it("[C2] finds the place an address stands in, the nearest one", () => {
    const all = areasFor("demo", lines(allAreas.map(({ path }) => path)));
    expect(areaOf("/app/demo/ballots/7", all)?.id).toBe("ballots");
    expect(areaOf("/app/demo", all)?.id).toBe("overview");
    expect(areaOf("/app", all)?.id).toBe("home");
    expect(areaOf("/app/demo/terms", all)?.id).toBe("overview");
  });

  it("[C30] leaves published pages to the server", () => {
    expect(
      ["/app", "/app/demo/ballots?x=1", "/sign-in?then=%2Fapp", "/setup/k", "/account"].every(isInside),
    ).toBe(true);
    expect(["/", "/p/demo", "/apple", "/r/key", "https://example.org/app"].some(isInside)).toBe(false);
  });
});
