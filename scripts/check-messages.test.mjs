import { describe, expect, it } from "vitest";
import { catalogueIn, findingsIn } from "./check-messages.mjs";

const catalogue = catalogueIn({
  "en/a.ts": 'export const a = {\n  "a.one": "One",\n  "a.two": "Two",\n  "refusal.rule": "No",\n} as const;',
});
const check = (text, path = "client/src/X.tsx") =>
  findingsIn(
    catalogue,
    { [path]: text, "shared/src/r.ts": 'const all = ["a.one", "a.two"]; const id = `refusal.${1}`;' },
    (one) => one.endsWith(".tsx"),
  );

describe("check-messages", () => {
  it("[C4] finds words written into a screen, in elements and in what readers hear", () => {
    expect(check("const x = <p>Hello there</p>;")).toEqual([
      "client/src/X.tsx:1 has words of its own: Hello there",
    ]);
    expect(check('const x = <a\n  title="Go away">{say("a.one")}</a>;')).toEqual([
      "client/src/X.tsx:2 has words of its own: Go away",
    ]);
    expect(check('const x = <p>{"Hello there"}</p>;')).toHaveLength(1);
  });

  it("[C4] lets punctuation, marks and class names pass", () => {
    expect(check('const x = <p className="Big one">· {say("a.one")} — /</p>;')).toEqual([]);
  });

  it("[C4] finds an id that nobody wrote and one that nobody uses", () => {
    expect(check('say("a.three"); const y = <Say id="a.four" />;')).toEqual([
      'client/src/X.tsx:1 asks for "a.three", which nobody wrote',
      'client/src/X.tsx:1 asks for "a.four", which nobody wrote',
    ]);
    expect(findingsIn(catalogue, { "x.ts": 'say("a.one"); const r = `refusal.${c}`;' }, () => false)).toEqual(
      ['en/a.ts:3 "a.two" is used nowhere'],
    );
  });
});
