/** From so many listeners on, writing to their sockets costs more than all other work on what they are told. */
const manyFrom = 10;

export const hasMany = (listeners: ReadonlySet<unknown>): boolean => listeners.size >= manyFrom;

/** Nobody feels that a neighbour's word comes so much later. */
export const wordsEveryMs = 50;
/** Later than words, so that what a key moves is told in one write. */
export const caretsWithWordsMs = 66;
