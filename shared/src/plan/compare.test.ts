import { expect, it } from "vitest";
import { comparePlans, isSame } from "./compare.js";
import type { ShownPlan } from "./public-record.js";

const says = (text: string, marks: readonly object[] = []) => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text, ...(marks.length > 0 ? { marks } : {}) }] }],
});
const introduction = (text: string, marks: readonly object[] = []): ShownPlan["texts"][number] => ({
  kind: "introduction",
  template: "introduction/1",
  fields: { introduction: says(text, marks) },
  data: { records: {}, rows: {}, sets: {} } as never,
});
const commitment = (n: number, place: number, version = 1): ShownPlan["commitments"][number] => ({
  place,
  n,
  title: `Commitment ${n}`,
  version,
  root: `root ${n} ${version}`,
  template: "commitment/1",
  fields: {},
  contributions: [],
  decision: null,
});
const plan = (more: Partial<ShownPlan> = {}): ShownPlan => ({
  title: "Plan",
  member: "Northbank",
  level: "local",
  period: { start: "2027-01-01", end: "2030-12-31" },
  jurisdictions: [],
  texts: [introduction("Prices are public.")],
  commitments: [commitment(1, 1), commitment(2, 2), commitment(3, 3)],
  releases: [{ number: 1, hash: "a" }],
  ...more,
});
const say = (id: string) => id;

it("[AP-9] what is equal is in no line", () => {
  expect(isSame(comparePlans(plan(), plan(), say))).toBe(true);
});

it("[AP-9] words, facts, releases: as they were and as they are", () => {
  const after = plan({
    texts: [introduction("Prices are free.")],
    period: { start: "2027-01-01", end: "2029-12-31" },
    releases: [
      { number: 1, hash: "a" },
      { number: 2, hash: "b" },
    ],
  });
  expect(comparePlans(plan(), after, say)).toEqual({
    facts: [{ name: "end", before: "2030-12-31", after: "2029-12-31" }],
    texts: [
      {
        kind: "introduction",
        root: "introduction",
        label: null,
        before: says("Prices are public."),
        after: says("Prices are free."),
      },
    ],
    commitments: [],
    files: [],
    releases: [2],
  });
  expect(comparePlans(plan({ texts: [] }), plan(), say).texts).toMatchObject([{ before: null }]);
});

it("[AP-9] another form of the same words is a change too", () => {
  const bold = introduction("Prices are public.", [{ type: "bold" }]);
  const { texts } = comparePlans(plan(), plan({ texts: [bold] }), say);
  expect(texts.map(({ root }) => root)).toEqual(["introduction"]);
});

it("[AP-9] a commitment that others make room for has not moved; one that changed places has", () => {
  const changes = (after: ShownPlan["commitments"]) =>
    comparePlans(plan(), plan({ commitments: after }), say).commitments.map(
      ({ n, before, after: is, words: other, moved }) => [n, before?.place, is?.place, other, moved],
    );
  expect(changes([commitment(2, 1), commitment(3, 2)])).toEqual([[1, 1, undefined, false, false]]);
  expect(changes([commitment(4, 1), commitment(1, 2), commitment(2, 3), commitment(3, 4)])).toEqual([
    [4, undefined, 1, false, false],
  ]);
  expect(changes([commitment(1, 1), commitment(3, 2), commitment(2, 3, 2)])).toEqual([
    [3, 3, 2, false, true],
    [2, 2, 3, true, true],
  ]);
});
