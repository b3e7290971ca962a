export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** RFC 8785. Throws a TypeError on what has no canonical form: it is a fault of the caller, never of a person. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return numberText(value);
  if (typeof value === "string") return stringText(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) {
    // The default order of sort is by UTF-16 code units, as the RFC asks.
    const keys = Object.keys(value).sort();
    const members = keys.map((key) => `${stringText(key)}:${canonicalJson(Reflect.get(value, key))}`);
    return `{${members.join(",")}}`;
  }
  throw new TypeError(`No canonical JSON for a value of type ${typeof value}`);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError("No canonical JSON for a number that is not finite");
  return JSON.stringify(value);
}

function stringText(value: string): string {
  if (!value.isWellFormed()) throw new TypeError("No canonical JSON for a lone surrogate");
  return JSON.stringify(value);
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
