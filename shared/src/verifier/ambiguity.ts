const tokens = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\]]/g;
const plainInteger = /^(0|-?[1-9]\d{0,15})$/;

/**
 * What JSON.parse lets pass without a word: of two equal keys it keeps the last, and a number with more digits than
 * it can hold is rounded. Either way a reader of the file could see a value that was not the one checked.
 */
export function ambiguityIn(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  for (const match of text.matchAll(tokens)) {
    const [token] = match;
    if (token === "{") open.push(new Set());
    else if (token === "[") open.push(null);
    else if (token === "}" || token === "]") open.pop();
    else if (token.startsWith('"')) {
      const keys = open.at(-1);
      if (!keys || !colonAfter(text, match.index + token.length)) continue;
      const key = JSON.parse(token) as string;
      if (keys.has(key)) return `"${key}" stands twice in one object`;
      keys.add(key);
    } else if (!plainInteger.test(token)) return `${token} is not a plain integer`;
  }
  return null;
}

function colonAfter(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && " \t\r\n".includes(text.charAt(at))) at++;
  return text.charAt(at) === ":";
}

/** A file's text; of a letter that brought a checkpoint, the line that is one. Throws a SyntaxError where there is none. */
export function readText(text: string): { value: unknown; ambiguity: string | null } {
  const lines = text.trimStart().startsWith("{") ? [text] : text.split(/\r?\n/);
  const json = lines.find((line) => line.trimStart().startsWith("{")) ?? "";
  return { value: JSON.parse(json), ambiguity: ambiguityIn(json) };
}
