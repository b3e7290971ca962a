import { lineAt } from "../lib/source.mjs";

const tokens = "shared/src/tokens/tokens.css";
const physical =
  /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:/g;
const physicalValue = /(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g;
const colour = /#[0-9a-f]{3,8}\b(?!\s*\{)|(?<![\w-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/gi;

/** Styles keep to logical sides, so that right-to-left needs no second sheet, and take colours from the tokens. */
export function styleFindings(files) {
  return files.flatMap((file) => {
    const bare = file.text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " "));
    const all = (pattern, message) =>
      [...bare.matchAll(pattern)].map((match) => ({
        path: file.path,
        line: lineAt(file, match.index),
        message: `"${match[0].trim()}" ${message}`,
      }));
    return [
      ...all(physical, "names a physical side. Write the logical one (inline-start, inline-end)."),
      ...all(physicalValue, "names a physical side. Write start or end."),
      ...(file.path === tokens ? [] : all(colour, `is a colour outside ${tokens}. Use a token.`)),
    ];
  });
}
