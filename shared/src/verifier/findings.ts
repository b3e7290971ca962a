/** One thing that is not as it should be; `entry` is its sequence, absent for the file as a whole. */
export type Finding = { entry?: number; field: string; expected: string; found: string; code: string };

export class Findings {
  readonly all: Finding[] = [];
  private entry: number | undefined;

  /** The entry that the next findings are about; none for the file itself. */
  about(entry: number | undefined): void {
    this.entry = entry;
  }

  add(code: string, field: string, expected: unknown, found: unknown): void {
    this.all.push({
      ...(this.entry === undefined ? {} : { entry: this.entry }),
      field,
      expected: say(expected),
      found: say(found),
      code,
    });
  }

  /** Adds a finding unless both are the same string, number, boolean or null. */
  same(code: string, field: string, expected: unknown, found: unknown): void {
    if (expected !== found) this.add(code, field, expected, found);
  }
}

function say(value: unknown): string {
  if (value === undefined) return "nothing";
  try {
    const text = typeof value === "string" ? value : (JSON.stringify(value) ?? typeof value).slice(0, 200);
    return text.replaceAll(unseen, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  } catch {
    return typeof value;
  }
}

/** What turns the direction of words or takes no room: two values that look alike are told apart (T49). */
const unseen = /[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
