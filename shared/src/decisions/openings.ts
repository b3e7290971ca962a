import { hashOf, type JsonValue } from "../canonical/index.js";

export type Opening = { value: JsonValue; salt: string };
export type Openings = Record<string, Opening>;
export type Commitments = Record<string, string>;

/** Gives a fresh random salt at every call, of 16 characters at least. */
export type NewSalt = () => string;

export function commitmentTo(name: string, { value, salt }: Opening): string {
  return hashOf("accord-decision-log/opening/1", [name, salt, value]);
}

export function commitmentsTo(openings: Openings): Commitments {
  return Object.fromEntries(
    Object.entries(openings).map(([name, opening]) => [name, commitmentTo(name, opening)]),
  );
}

/** Texts by name, each with its own salt; absent ones (undefined) are left out. */
export function openingsOf(texts: Record<string, JsonValue | undefined>, newSalt: NewSalt): Openings {
  const openings: Openings = {};
  for (const [name, value] of Object.entries(texts))
    if (value !== undefined) openings[name] = { value, salt: newSalt() };
  return openings;
}
