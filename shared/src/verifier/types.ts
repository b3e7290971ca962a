// What an entry holds once its shape has been found right.
export type Bloc = "government" | "non_government";
export type Rule = { kind: string; of?: string; fraction?: string; fallback?: Rule };
export type Mixed =
  | { step: "consensus" }
  | { step: "motion"; consensus: number }
  | {
      step: "vote";
      consensus: number;
      meetings: number;
      openSince: string;
      objections: number;
      answered: number;
      motion: number | null;
    };
export type Quorum = { kind: string; present?: number; eachBloc?: boolean };
export type Line = { pseudonym: string; bloc: Bloc; recused: boolean; presence: string };
export type ChoiceLine = { pseudonym: string; choice: string };
export type ByBloc = Record<Bloc, Heaps> | Record<Bloc, boolean> | "withheld";
export type Heaps = { for: number; against: number; abstain: number };

export type Opened = {
  version: { entry: number; root: string };
  rule: Rule;
  quorum: Quorum;
  mandate: string;
  secrecy: "open" | "secret";
  mode: "live" | "asynchronous";
  closesAt: string | null;
  veto: boolean;
  mixed?: Mixed;
  roll: Line[];
};
export type Counted = {
  ballot: number;
  rollFixed: number;
  choices: ChoiceLine[] | null;
  /** Null where a secret ballot had no quorum and nobody looked. */
  tally: Heaps | null;
  /** In a secret ballot that counts each bloc by itself. */
  byBloc?: ByBloc;
  result?: string;
};
export type Decided = {
  ballot: number | null;
  rule: Rule | "none";
  mandate: string;
  result: string;
  vetoUntil?: string;
};

export type Entry = {
  sequence: number;
  kind: string;
  at: string;
  previousHash: string;
  core: Record<string, unknown> & { commitments: Record<string, string> };
  openings: Record<string, { value: unknown; salt: string }>;
  hash: string;
};
