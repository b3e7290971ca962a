import { describe, expect, it } from "vitest";
import { differenceByWords } from "./word-difference.js";

const rebuilt = (pieces: ReturnType<typeof differenceByWords>, without: "inserted" | "deleted") =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ words }) => words)
    .join("");

describe("a comparison of two versions", () => {
  it.each([
    ["en", "Patients learn the price after it.", "Patients learn the price only on the bill."],
    ["es", "El precio se publica.\nCada año.", "El precio se publicará.\n\nCada año, en línea."],
    ["zh", "医院公布价格。", "医院每年公布手术价格。"],
    ["ar", "تنشر المستشفيات الأسعار.", "تنشر المستشفيات أسعار العمليات."],
    ["en", "", "All of it is new."],
    ["en", "All of it is gone.", ""],
  ])("[COMPARE-1] gives both texts back (%s)", (language, before, after) => {
    const pieces = differenceByWords(before, after, language);
    expect(rebuilt(pieces, "inserted")).toBe(before);
    expect(rebuilt(pieces, "deleted")).toBe(after);
  });

  it("[COMPARE-1] finds whole words, not letters, and nothing in equal texts", () => {
    const pieces = differenceByWords("the price of it", "the prices of it", "en");
    const said = (kind: string) => pieces.filter((piece) => piece.kind === kind).map(({ words }) => words);
    expect([said("deleted"), said("inserted")]).toEqual([["price"], ["prices"]]);
    expect(differenceByWords("same", "same", "en")).toEqual([{ kind: "same", words: "same" }]);
  });
});
