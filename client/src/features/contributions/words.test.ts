import { describe, expect, it } from "vitest";
import { addressOfFilter, filterOf, fromAny, toAny } from "./words.js";

describe("the view in the address", () => {
  it("[S5] keeps what the server knows and leaves out what it does not", () => {
    expect(
      filterOf({ q: "prices", channel: "meeting", kind: "wizard", state: "no_response", tab: "x" }),
    ).toEqual({
      q: "prices",
      channel: "meeting",
      state: "no_response",
    });
    expect(filterOf({ q: "x".repeat(300) }).q).toHaveLength(200);
    expect(filterOf({ theme: "" })).toEqual({});
  });
  it("[S5] goes into an address and back", () => {
    const filter = { q: "l'ús & més", theme: "none" };
    expect(filterOf(Object.fromEntries(new URLSearchParams(addressOfFilter(filter).slice(1))))).toEqual(
      filter,
    );
    expect(addressOfFilter({})).toBe("");
    expect(fromAny(toAny(undefined))).toBeUndefined();
    expect(fromAny(toAny("post"))).toBe("post");
  });
});
