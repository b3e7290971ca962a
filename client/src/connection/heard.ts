let upTo = "";

/** Up to which announcement of the server what is shown has heard: "" until the first answer. */
export const heard = {
  now: (): string => upTo,
  /** Said by /live, which leaves nothing out. */
  upTo(said: string): void {
    upTo = said;
  },
  /** Of the first answer: what comes after it is newer, and asking once more than needed does no harm. */
  answered(said: string | null): void {
    upTo ||= said ?? "";
  },
};
