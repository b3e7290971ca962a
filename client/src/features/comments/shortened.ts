export const shortened = (words: string, most: number): string =>
  words.length > most ? `${words.slice(0, most)}…` : words;
