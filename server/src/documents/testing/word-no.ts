/**
 * A word like no other. Letters that stood there and stay are of who wrote them: its ends are in no other word, and four
 * letters in common would count as moved.
 */
export function wordNo(n: number): string {
  let state = n * 2_654_435 + 97;
  const end = String.fromCharCode(0x4e00 + n);
  const letters = Array.from({ length: 10 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + ((state >> 8) % 26));
  });
  return `${end}${letters.join("")}${end}`;
}
