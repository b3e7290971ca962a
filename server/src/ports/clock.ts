/** Server time. Never goes back (T50): an adapter keeps the highest instant it has told. */
export interface Clock {
  /** ISO 8601, UTC, milliseconds. */
  now(): string;
}
