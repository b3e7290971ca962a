const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const written = /^[0-9A-Za-z]{0,199}[1-9A-Za-z]$/u;

/** A place among others: read as digits after a point, so that there is always one between two. */
export const isPosition = (value: unknown): value is string =>
  typeof value === "string" && written.test(value);

/** A position after `a` and before `b`; null is the end. `a` must be smaller than `b`. */
export function between(a: string | null, b: string | null): string {
  if (a !== null && b !== null && a >= b) throw new RangeError("Nothing stands between these positions.");
  return middle(a ?? "", b);
}

function middle(a: string, b: string | null): string {
  if (b !== null) {
    let same = 0;
    while (same < b.length && (a[same] ?? "0") === b[same]) same++;
    if (same > 0) return b.slice(0, same) + middle(a.slice(same), b.slice(same));
  }
  const low = a === "" ? 0 : digits.indexOf(a[0] as string);
  const high = b === null ? digits.length : digits.indexOf(b[0] as string);
  if (high - low > 1) return digits[Math.round((low + high) / 2)] as string;
  if (b !== null && b.length > 1) return b.slice(0, 1);
  return (digits[low] as string) + middle(a.slice(1), null);
}

/** So many positions in order, as far apart as they go. */
export function evenly(count: number): string[] {
  const width = Math.ceil(Math.log(count + 2) / Math.log(digits.length)) + 1;
  const step = digits.length ** width / (count + 1);
  return Array.from({ length: count }, (_, at) => {
    let rest = Math.floor(step * (at + 1));
    let text = "";
    for (let i = 0; i < width; i++) {
      text = (digits[rest % digits.length] as string) + text;
      rest = Math.floor(rest / digits.length);
    }
    return text.replace(/0+$/u, "");
  });
}
