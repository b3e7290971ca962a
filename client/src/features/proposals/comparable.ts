/** So many stand side by side and can still be read. */
export const comparable = (of: readonly unknown[]): boolean => of.length >= 2 && of.length <= 4;
