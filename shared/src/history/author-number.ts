/** So many colours and patterns tell authors apart. */
export const authorNumbers = 12;

/** The number, 1 to 12, that an account begins with in every text: its place in the palette. */
export function authorNumber(person: string): number {
  const sum = [...person].reduce((so, sign) => (so * 31 + sign.charCodeAt(0)) % 9973, 7);
  return ((sum + authorNumbers - 1) % authorNumbers) + 1;
}

/** A number for each: their own, or the next one that is free; only more than twelve share one. */
export function authorNumbersOf(people: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const person of people) {
    if (numbers.has(person)) continue;
    const taken = new Set(numbers.values());
    let number = authorNumber(person);
    while (taken.size < authorNumbers && taken.has(number)) number = (number % authorNumbers) + 1;
    numbers.set(person, number);
  }
  return numbers;
}
