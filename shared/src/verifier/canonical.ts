import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A second writing of RFC 8785, on purpose not shared with the code that makes the log. Throws on what has no form. */
export function canonical(value: unknown): string {
  if (value === null || value === true || value === false) return `${value}`;
  if (typeof value === "string") return quote(value);
  if (typeof value === "number" && Number.isFinite(value)) return `${value}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isRecord(value)) throw new TypeError("not JSON");
  let text = "";
  for (const key of Object.keys(value).sort())
    text += `${text === "" ? "" : ","}${quote(key)}:${canonical(value[key])}`;
  return `{${text}}`;
}

/** Length of the tag, tag, length of the text, text; lengths in four bytes, greatest first. */
export function taggedHash(tag: string, value: unknown): string {
  const [before, after] = [utf8ToBytes(tag), utf8ToBytes(canonical(value))];
  const all = new Uint8Array(8 + before.length + after.length);
  const view = new DataView(all.buffer);
  view.setUint32(0, before.length);
  all.set(before, 4);
  view.setUint32(4 + before.length, after.length);
  all.set(after, 8 + before.length);
  return bytesToHex(sha256(all));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const short: Record<number, string> = {
  8: "\\b",
  9: "\\t",
  10: "\\n",
  12: "\\f",
  13: "\\r",
  34: '\\"',
  92: "\\\\",
};

const needsNoEscape = /^[ !#-[\]-~]*$/;

function quote(text: string): string {
  if (needsNoEscape.test(text)) return `"${text}"`;
  let quoted = "";
  for (const letter of text) {
    const point = letter.codePointAt(0) as number;
    if (point >= 0xd800 && point <= 0xdfff) throw new TypeError("lone surrogate");
    quoted += short[point] ?? (point < 32 ? `\\u${point.toString(16).padStart(4, "0")}` : letter);
  }
  return `"${quoted}"`;
}
