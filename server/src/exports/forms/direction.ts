const strong = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]|\p{L}/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Which way a text reads: as its first letter does; without letters as its surroundings do. */
export function directionOf(text: string, around: "ltr" | "rtl"): "ltr" | "rtl" {
  const first = strong.exec(text)?.[0];
  if (first === undefined) return around;
  return rightToLeft.test(first) ? "rtl" : "ltr";
}

/** A language of the same script, for the shapes of its letters: whoever wrote it did not say which it is. */
export function scriptLanguage(text: string, usual: string): string {
  const first = strong.exec(text)?.[0] ?? "";
  if (/\p{Script=Hebrew}/u.test(first)) return "he";
  if (rightToLeft.test(first)) return usual === "fa" || usual === "ur" ? usual : "ar";
  return /\p{Script=Han}/u.test(first) ? "zh" : usual;
}
