/** How the fields of a template are called; the same object each time. */
export interface DrawnWords {
  /** "E.2 Achievements". */
  readonly field: (root: string) => string;
  /** "Goal 2", and the act that adds one. */
  readonly row: (root: string, no: number) => string;
  readonly add: (root: string) => string;
  /** Said where there are no rows, and what guidance opens under. */
  readonly noRows: string;
  readonly guidance: string;
}
