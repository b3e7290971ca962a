import { issue } from "@accord/shared/issues";
import { Refused } from "../acts/refused.js";

const broken = (text: string): boolean => !text.isWellFormed() || text.includes("\0");

/** Half a character has no canonical JSON, and a zero character ends a text elsewhere: neither comes in (T66). */
export function refuseBrokenText(...sent: readonly unknown[]): void {
  const left: { value: unknown; at: string }[] = sent.map((value) => ({ value, at: "" }));
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    const { value, at } = one;
    if (typeof value === "string" && broken(value))
      throw new Refused("malformed", [issue("malformed_text", {}, at === "" ? undefined : at)]);
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (broken(key)) throw new Refused("malformed", [issue("malformed_text", {}, at || undefined)]);
      left.push({ value: inner, at: at === "" ? key : `${at}.${key}` });
    }
  }
}
