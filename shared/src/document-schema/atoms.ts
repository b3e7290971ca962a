import { textLimits } from "./names.js";

/** Nodes without words of their own: what they say stands in their attributes. */
export type AtomName = keyof typeof atoms;

const isWords = (value: unknown, most: number): value is string =>
  typeof value === "string" &&
  value.length <= most &&
  value.trim() !== "" &&
  value.isWellFormed() &&
  !/\p{Cc}/u.test(value);
const isSide = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= textLimits.side;
const isPictureId = (value: unknown): value is string =>
  typeof value === "string" && /^[0-9a-f]{64}$/u.test(value);

/** A note is one line of plain words; a picture is known by its hash, and says what it shows. */
const atoms = {
  footnote: { note: (value: unknown) => isWords(value, textLimits.note) },
  image: {
    id: isPictureId,
    alt: (value: unknown) => isWords(value, textLimits.alt),
    width: isSide,
    height: isSide,
  },
} as const satisfies Record<string, Record<string, (value: unknown) => boolean>>;

const checksOf = (name: string): Readonly<Record<string, (value: unknown) => boolean>> | null =>
  Object.hasOwn(atoms, name) ? atoms[name as AtomName] : null;

/** Null: such a node has no such attribute. */
export function atomAttributeGood(name: string, key: string, value: unknown): boolean | null {
  const checks = checksOf(name);
  if (checks === null || !Object.hasOwn(checks, key)) return null;
  return checks[key]?.(value) ?? null;
}

/** The attributes of an atom in their order; null: one is missing or is none. */
export function atomAttributes(
  name: AtomName,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> | null {
  const checks = Object.entries(atoms[name]);
  return checks.every(([key, good]) => good(given[key]))
    ? Object.fromEntries(checks.map(([key]) => [key, given[key]]))
    : null;
}

/** As a schema of ProseMirror has them: required, and checked with every node that comes from outside. */
export const atomSpec = (name: AtomName) =>
  Object.fromEntries(
    Object.entries(atoms[name]).map(([key, good]) => [
      key,
      {
        validate: (value: unknown) => {
          if (!good(value)) throw new RangeError(`${name}: ${key}`);
        },
      },
    ]),
  );
