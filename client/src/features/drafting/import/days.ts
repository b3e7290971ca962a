import { readDay } from "@accord/shared/messages";

const figures = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}`;
const dayFirst = String.raw`(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+|del\s+)?(\d{4})`;
const monthFirst = String.raw`(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})`;
const written = new RegExp(`${figures}|${dayFirst}|${monthFirst}`, "gu");

/** Languages whose drafts name their months. */
const languages = ["en", "es", "fr", "pt", "ca", "it", "de"];
let months: ReadonlyMap<string, number> | null = null;

/** Each month under its names, long and short, without the points of a shortened one. */
function monthNamed(name: string): number | undefined {
  months ??= new Map(
    languages.flatMap((language) =>
      (["long", "short"] as const).flatMap((month) => {
        const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
        return Array.from({ length: 12 }, (_, at): [string, number] => [
          bare(format.format(Date.UTC(2026, at, 1))),
          at + 1,
        ]);
      }),
    ),
  );
  return months.get(bare(name));
}
const bare = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}]/gu, "");

/** All days that are written as one: in figures, or with the name of the month. */
export const daysIn = (words: string): string[] =>
  [...words.matchAll(written)].flatMap(([all, date, of, year, named, second, its]) => {
    const month = monthNamed(of ?? named ?? "");
    const day =
      (of ?? named) === undefined
        ? readDay(all.replaceAll(".", "/"))
        : month && readDay(`${date ?? second}/${month}/${year ?? its}`);
    return day ? [day] : [];
  });
