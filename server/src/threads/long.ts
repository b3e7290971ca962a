/** Bytes of a text as it is kept: with more, what reads all of it does so in a thread. 64 KB are 10 ms of letters, 40 ms of the smallest pieces. */
const mostHere = 64 * 1024;

export const isLongText = (updates: readonly Uint8Array[]): boolean =>
  updates.reduce((sum, { length }) => sum + length, 0) > mostHere;
