import { mapLimits, type ValueShape } from "./template.js";

export type CellPlain = string | number | boolean | null;

const day = /^(\d{4})-(\d{2})-(\d{2})$/u;
// Lines and tabs may be typed; other controls, and what turns the direction of the words around it, may not.
const unfit = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const allUnfit = new RegExp(unfit, "gu");

/** What was typed or pasted, as a cell of words takes it. */
export function fitWords(text: string, most: number): string {
  const fit = text.replaceAll("\r\n", "\n").toWellFormed().replaceAll(allUnfit, "");
  return fit.slice(0, Math.min(most, mapLimits.words)).toWellFormed();
}

/** A day that exists. */
export function isDay(value: unknown): value is string {
  const parts = typeof value === "string" ? day.exec(value) : null;
  if (parts === null) return false;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  return year >= 1900 && month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** Whether a value may stand in this cell; null empties a day, a choice or a number. */
export function cellValueGood(shape: ValueShape, value: unknown): value is CellPlain {
  switch (shape.cell) {
    case "words":
      return (
        typeof value === "string" &&
        value.length <= Math.min(shape.most, mapLimits.words) &&
        value.isWellFormed() &&
        !unfit.test(value)
      );
    case "day":
      return value === null || isDay(value);
    case "choice":
      return value === null || (typeof value === "string" && shape.of.includes(value));
    case "flag":
      return typeof value === "boolean";
    case "whole":
      return (
        value === null ||
        (Number.isSafeInteger(value) && (value as number) >= shape.least && (value as number) <= shape.most)
      );
  }
}

/** What stands where nothing was written. */
export function emptyValue(shape: ValueShape): CellPlain {
  if (shape.cell === "words") return "";
  return shape.cell === "flag" ? false : null;
}
