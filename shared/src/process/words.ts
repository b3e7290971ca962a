import { dayText } from "../messages/dates.js";
import type { MessageId, Say } from "../messages/index.js";
import type { Check } from "./checks.js";

const dated = (value: string | number): string | number =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value) : value;

/** A rule of time in words, with the figures of this case. */
export function checkWords(say: Say, { code, values }: Pick<Check, "code" | "values">): string {
  const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, dated(value)]));
  return say(`process.check.${code}` as MessageId, told);
}
