/** Who did it: an account, or an act (for an account, or for none), and when. */
export interface By {
  readonly person: string | null;
  readonly act: string | null;
  readonly accepter: string | null;
  readonly at: string;
  readonly seq: number;
}
