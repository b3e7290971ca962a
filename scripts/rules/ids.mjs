const id = /\[([A-Z][A-Z0-9]*-\d+[a-z]?)\]/g;
const written = /^\s*(?:[-*|]\s*|#+\s*)?(?:\*\*)?\[?([A-Z][A-Z0-9]*-\d+[a-z]?)\]?/gm;

/** Rules of shared/SPEC.md that no test opens with. */
export function rulesWithoutTest(spec, tests) {
  const rules = new Set([...spec.matchAll(written)].map((match) => match[1]));
  const proved = new Set(tests.flatMap(({ text }) => [...text.matchAll(id)].map((match) => match[1])));
  return [...rules].filter((rule) => !proved.has(rule)).sort();
}

/** Ids under which shared/SPEC.md says more than one rule: a test that names one would not tell which. */
export function rulesWithOneId(spec) {
  const ids = [...spec.matchAll(written)].map((match) => match[1]);
  return [...new Set(ids.filter((one, at) => ids.indexOf(one) < at))].sort();
}
