export interface Named {
  readonly id: string;
  readonly name: string;
}

export type Part = { readonly kind: "words"; readonly text: string } | ({ readonly kind: "person" } & Named);

const inWord = /[\p{L}\p{N}_]/u;

/**
 * [COM-4] A text in pieces: words, and the people named in it by "@Name". Who is meant was chosen by the writer; a
 * name that is in no text any more means nobody, and the longer of two names that begin alike is read first.
 */
export function partsOf(text: string, people: readonly Named[]): Part[] {
  const longestFirst = people
    .filter(({ name }) => name !== "")
    .toSorted((a, b) => b.name.length - a.name.length);
  const parts: Part[] = [];
  let words = "";
  for (let at = 0; at < text.length; ) {
    const person =
      text[at] === "@" && !inWord.test(text[at - 1] ?? " ")
        ? longestFirst.find(
            ({ name }) => text.startsWith(name, at + 1) && !inWord.test(text[at + 1 + name.length] ?? " "),
          )
        : undefined;
    if (person === undefined) {
      words += text[at];
      at += 1;
      continue;
    }
    if (words !== "") parts.push({ kind: "words", text: words });
    words = "";
    parts.push({ kind: "person", id: person.id, name: person.name });
    at += person.name.length + 1;
  }
  if (words !== "") parts.push({ kind: "words", text: words });
  return parts;
}

/** Ids of those named, each once, in the order of the text. */
export function mentionsIn(text: string, chosen: readonly Named[]): string[] {
  return [...new Set(partsOf(text, chosen).flatMap((part) => (part.kind === "person" ? [part.id] : [])))];
}

/** What is being typed after an "@" right before the caret; null: no name is begun there. */
export function nameBegun(
  text: string,
  caret: number,
): { readonly from: number; readonly begun: string } | null {
  const from = text.lastIndexOf("@", caret - 1);
  if (from === -1 || inWord.test(text[from - 1] ?? " ")) return null;
  const begun = text.slice(from + 1, caret);
  return begun.length <= 40 && !/[\n@]/u.test(begun) ? { from, begun } : null;
}

/** People whose name, or a word of it, begins so; at most so many. */
export function peopleFor(begun: string, people: readonly Named[], most = 6): Named[] {
  const folded = (words: string) => words.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const sought = folded(begun);
  return people
    .filter(({ name }) => {
      const own = folded(name);
      return own.startsWith(sought) || own.split(/\s+/u).some((word) => word.startsWith(sought));
    })
    .slice(0, most);
}
