/** Longer words with accents; the second one is also read from right to left. Names as Android's and ICU's. */
export const pseudoLocales = ["en-XA", "ar-XB"] as const;
export const isPseudo = (locale: string): boolean => (pseudoLocales as readonly string[]).includes(locale);

const turned: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ..."aâ bƀ cç dđ eé fƒ gĝ hħ iî jĵ kķ lł mɱ nñ oö pþ qǫ rŕ sš tţ uü vṽ wŵ xẋ yý zž AÂ BƁ CÇ DĐ EÉ GĜ HĦ IÎ LŁ NÑ OÖ RŔ SŠ TŢ UÜ WŴ".split(
      " ",
    ),
  ].map((pair) => [[...pair][0] ?? "", [...pair][1] ?? ""]),
);

/** A page that fetches more words turns all of its words again. */
const known = new Map<string, string>();

/** Turns the words of an ICU message and keeps its arguments, plural forms and tags. */
export function pseudo(message: string): string {
  const longer = known.get(message) ?? turn(message);
  known.set(message, longer);
  return longer;
}

function turn(message: string): string {
  let out = "";
  let words = 0;
  let at = 0;
  while (at < message.length) {
    const rest = message.slice(at);
    const kept =
      /^\{\s*\w+\s*\}/.exec(rest) ??
      /^\{\s*\w+\s*,\s*(?:plural|select|selectordinal)\s*,\s*(?:offset:\d+\s*)?(?:=?[\w-]+\s*)\{/.exec(
        rest,
      ) ??
      /^\{\s*\w+\s*,[^{}]*\}/.exec(rest) ??
      /^\}\s*(?:=?\w+\s*)\{/.exec(rest) ??
      /^<\/?\w+>/.exec(rest) ??
      /^\}\s*\}/.exec(rest);
    if (kept) {
      out += kept[0];
      at += kept[0].length;
      continue;
    }
    const letter = message[at] ?? "";
    out += turned[letter] ?? letter;
    if (turned[letter]) words += 1;
    at += 1;
  }
  const longer = "~".repeat(Math.ceil(words * 0.4));
  // Longer by words of their own, as a translation is, not by one word that no line holds.
  return `[${out}${longer.replaceAll(/(.{6})(?=.)/g, "$1 ")}]`;
}
