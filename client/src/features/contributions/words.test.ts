import { describe, expect, it } from "vitest";
import { addressOfView, filterOf, fromAny, toAny, viewOf } from "./words.js";

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
  it("[S5] goes into an address and back, with order and board; the usual ones stay unsaid", () => {
    const view = { filter: { q: "l'ús & més", theme: "none" }, sort: "oldest", board: true } as const;
    const back = (address: string) => viewOf(Object.fromEntries(new URLSearchParams(address.slice(1))));
    expect(back(addressOfView(view))).toEqual(view);
    const usual = { filter: {}, sort: "newest", board: false } as const;
    expect(addressOfView(usual)).toBe("");
    expect(back("?sort=loudest&view=map")).toEqual(usual);
    expect(fromAny(toAny(undefined))).toBeUndefined();
    expect(fromAny(toAny("post"))).toBe("post");
  });
});
