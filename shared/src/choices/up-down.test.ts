import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type UpDownValue, type UpDownVote, upDownTally } from "./index.js";

// The project's root, whether the suite runs from there or from its package.
const root = existsSync("pnpm-workspace.yaml") ? "." : "..";
const folder = resolve(root, process.env.ACCORD_REAL_DATA ?? "../shared/data", "inputs");
const conversations = ["polis-canada-electoral-reform", "polis-vtaiwan-uberx"];

const rowsOf = (path: string): string[][] =>
  readFileSync(join(folder, path), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
const asVote = (value: string | undefined): UpDownValue => (value === "1" ? 1 : value === "-1" ? -1 : 0);

describe("up and down votes", () => {
  it.skipIf(!existsSync(folder)).each(conversations)(
    "[Q35] every vote of a real conversation comes to its published tally: %s",
    (name) => {
      const votes = rowsOf(`${name}/votes.csv`)
        .toSorted((a, b) => Number(a[0]) - Number(b[0]))
        .map(([, item = "", voter = "", value]): UpDownVote => ({ item, voter, value: asVote(value) }));
      const tally = upDownTally(votes);
      const published = rowsOf(`${name}/tally_last_vote_per_person.csv`);
      expect(published.length).toBeGreaterThan(100);
      for (const [item = "", agree, disagree] of published) {
        const [up, down] = [Number(agree), Number(disagree)];
        expect([item, tally.get(item)]).toEqual([item, { up, down, score: up - down }]);
      }
    },
  );

  it("[Q35] generated: a person counts once for each item, by the last vote; taking it back counts nowhere", () => {
    const person = fc.record({
      voter: fc.constantFrom("a", "b", "c", "d"),
      item: fc.constantFrom("one", "two"),
      value: fc.constantFrom<UpDownValue>(1, -1, 0),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 60 }), (votes) => {
        const tally = upDownTally(votes);
        for (const item of ["one", "two"]) {
          const last = ["a", "b", "c", "d"].map(
            (voter) => votes.findLast((one) => one.item === item && one.voter === voter)?.value ?? 0,
          );
          const { up, down, score } = tally.get(item) ?? { up: 0, down: 0, score: 0 };
          expect(up).toBe(last.filter((value) => value === 1).length);
          expect(score).toBe(last.reduce<number>((all, value) => all + value, 0));
          expect(up - down).toBe(score);
        }
      }),
    );
  });
});
