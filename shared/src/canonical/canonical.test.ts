import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, hashOf, sameJson, sha256Hex } from "./index.js";

describe("canonical JSON", () => {
  it("[CAN-1] gives the example of RFC 8785, 3.2.4", () => {
    const source = JSON.parse(
      '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
        '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
    );
    expect(canonicalJson(source)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });
  it("[CAN-1] sorts keys by UTF-16 code units, as in RFC 8785, 3.2.3", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const value = Object.fromEntries(keys.map((key) => [key, 0]));
    expect(Object.keys(JSON.parse(canonicalJson(value))).sort()).toEqual([...keys].sort());
    const order = ["\\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];
    expect(canonicalJson(value)).toBe(`{${order.map((key) => `"${key}":0`).join(",")}}`);
  });
  it("[CAN-2] refuses what has no canonical form", () => {
    const sparse: unknown[] = [];
    sparse.length = 1;
    const bad = [
      NaN,
      Infinity,
      "\ud800",
      { "\udc00": 1 },
      undefined,
      { a: undefined },
      sparse,
      1n,
      new Date(0),
    ];
    for (const value of bad) expect(() => canonicalJson(value)).toThrow(TypeError);
  });
  it("[CAN-3] means the same after reading, and does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
      { seed: 8785, numRuns: 500 },
    );
  });
  it("[CAN-6] tells values of one canonical JSON from others without writing it", () => {
    const keys = fc.constantFrom("a", "b", "__proto__");
    const leaf = fc.constantFrom(0, -0, 1, "", "a", null, true);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        leaf,
        fc.array(tie("value"), { maxLength: 2 }),
        fc.dictionary(keys, tie("value"), { maxKeys: 2 }),
      ),
    }));
    const isSame = (one: unknown, other: unknown): void => {
      expect(sameJson(one, other)).toBe(canonicalJson(one) === canonicalJson(other));
    };
    fc.assert(fc.property(value, value, isSame), { seed: 8785, numRuns: 3_000 });
    fc.assert(
      fc.property(fc.jsonValue(), (one) => isSame(one, reversed(one))),
      { seed: 8785, numRuns: 300 },
    );
  });
});

describe("hashes", () => {
  it("[CAN-4] are SHA-256 in hexadecimal", () => {
    expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
  it("[CAN-5] keep domains apart: moving a letter from tag to value gives another hash", () => {
    expect(hashOf("a", "bc")).not.toBe(hashOf('a"', "c"));
    expect(hashOf("entry/1", 1)).not.toBe(hashOf("entry/", 11));
    expect(hashOf("x", { a: 1, b: 2 })).toBe(hashOf("x", { b: 2, a: 1 }));
  });
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)]));
}
