import { fieldAliases, type TemplateField } from "@accord/shared/commitments";
import type { Say } from "@accord/shared/messages";
import { fields, labelOf, shortLabel } from "../fields.js";

/** Words of a name, without accents, numbers in front, and what says nothing. */
function wordsOf(name: string): string[] {
  const plain = name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/^\W*(?:field|section|campo|champ)?\s*\d+\s*[.):-]?\s*/u, "");
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !little.has(word));
}
const little = new Set(
  "a an and the of to in is are for this it if la le les el los las de del do da dos das des du o os y e et l d que what".split(
    " ",
  ),
);

/** 1 for the same words, 0 for none in common; of longer words the beginning counts. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return 0;
  const same = (x: string, y: string): boolean =>
    x === y || (x.length > 4 && y.length > 4 && x.slice(0, 5) === y.slice(0, 5));
  const shared = a.filter((word) => b.some((its) => same(word, its))).length;
  const back = b.filter((word) => a.some((its) => same(word, its))).length;
  return (shared + back) / (a.length + b.length);
}

const enough = 0.6;
/** The number of the annex in front makes a weaker likeness good. */
const withNumber = 0.3;

/** The field that a heading names, if any. */
export function fieldNamed(heading: string, say: Say): TemplateField | null {
  const number = Number(/^\W*(\d{1,2})\b/u.exec(heading)?.[1] ?? 0);
  let best: TemplateField | null = null;
  let most = 0;
  for (const field of fields) {
    const names = [labelOf(field, say), shortLabel(field, say), ...(fieldAliases[field.root] ?? [])];
    const own = Math.max(...names.map((name) => likeness(heading, name)));
    const score = number === field.no && own >= withNumber ? own + 1 : own;
    if (score > most) [best, most] = [field, score];
  }
  return most >= enough ? best : null;
}
