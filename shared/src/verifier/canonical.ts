import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** A second writing of RFC 8785, on purpose not shared with the code that makes the log. Throws on what has no form. */
export function canonical(value: unknown): string {
  const out: string[] = [];
  write(value, out);
  return out.join("");
}

/** Length of the tag, tag, length of the text, text; lengths in four bytes, greatest first. */
export function taggedHash(tag: string, value: unknown): string {
  const parts = [tag, canonical(value)].map(utf8ToBytes);
  const hasher = sha256.create();
  for (const part of parts) {
    const n = part.length;
    hasher.update(Uint8Array.of((n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255));
    hasher.update(part);
  }
  return bytesToHex(hasher.digest());
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function write(value: unknown, out: string[]): void {
  if (value === null) out.push("null");
  else if (value === true || value === false) out.push(value ? "true" : "false");
  else if (typeof value === "string") quote(value, out);
  else if (typeof value === "number" && Number.isFinite(value)) out.push(`${value}`);
  else if (Array.isArray(value)) {
    value.forEach((item, at) => {
      out.push(at === 0 ? "[" : ",");
      write(item, out);
    });
    out.push(value.length === 0 ? "[]" : "]");
  } else if (isRecord(value)) {
    const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    keys.forEach((key, at) => {
      out.push(at === 0 ? "{" : ",");
      quote(key, out);
      out.push(":");
      write(value[key], out);
    });
    out.push(keys.length === 0 ? "{}" : "}");
  } else throw new TypeError("not JSON");
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

function quote(text: string, out: string[]): void {
  if (needsNoEscape.test(text)) {
    out.push('"', text, '"');
    return;
  }
  out.push('"');
  for (const letter of text) {
    const point = letter.codePointAt(0) as number;
    if (point >= 0xd800 && point <= 0xdfff) throw new TypeError("lone surrogate");
    out.push(short[point] ?? (point < 32 ? `\\u${point.toString(16).padStart(4, "0")}` : letter));
  }
  out.push('"');
}
