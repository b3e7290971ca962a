/**
 * Rules of the field by id (domain reference), and the work that brings those not built yet. `T` names times here
 * and threats in the threats reference: a time is proved where times are computed, so only tests under `times` count.
 */
const range = (letter, from, to, but = []) =>
  Array.from({ length: to - from + 1 }, (_, i) => `${letter}${from + i}`).filter((id) => !but.includes(id));

export const fieldRules = {
  now: [
    ...["T1", "T2", "T3", "T4", "T5", "T6", "T18", "T19", "T21", "T22", "T23", "T24"],
    ...[...range("Q", 1, 13), "Q3b", ...range("Q", 20, 22), ...range("Q", 30, 35), "Q40"],
    ...range("V", 1, 12),
    ...range("R", 1, 6),
  ],
  later: {
    "meetings and workshops": [...range("M", 1, 8), "M10"],
    "the drafting room": ["M9"],
    "monitoring and proof": [
      ...range("T", 7, 17),
      "T20",
      ...range("T", 25, 30),
      ...range("L", 1, 4),
      ...range("I", 1, 18),
    ],
  },
};

const times =
  /^(shared\/src\/(process|responses|commitments|plan)|server\/src\/features\/(process|responses|plan)|e2e)\//;
const opened = /\[([^\]\n]{1,120})\]/g;
const one = /\b([TQVRMLI]\d{1,2}b?)\b/g;

/** Ids that a test's title opens with. */
function idsProved(tests) {
  const proved = new Set();
  for (const { path, text } of tests) {
    for (const [, inside] of text.matchAll(opened)) {
      for (const [, id] of inside.matchAll(one)) if (!id.startsWith("T") || times.test(path)) proved.add(id);
    }
  }
  return proved;
}

/** What has no test: ids of work that is done, and by work to come. */
export function fieldRulesWithoutTest(tests) {
  const proved = idsProved(tests);
  const open = (ids) => ids.filter((id) => !proved.has(id));
  return {
    now: open(fieldRules.now),
    later: Object.fromEntries(Object.entries(fieldRules.later).map(([work, ids]) => [work, open(ids)])),
  };
}
