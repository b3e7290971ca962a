import type Database from "better-sqlite3";

/** Everything here is counted anew from stored rows, by the words of domain.md 7, without a line of shared/src/ballots. */
export interface Line {
  seat: string;
  seat_no: number;
  bloc: "government" | "non_government";
  recused: 0 | 1;
  presence: string;
  person: string;
}
interface Cast {
  seat: string;
  cast: number;
  choice: string;
}
export type Rule = { kind: string; of?: string; fraction?: string };
export const rules: Rule[] = [
  { kind: "majority" },
  { kind: "dual_majority" },
  { kind: "majority_of_votes_cast" },
  { kind: "qualified", of: "votes_at_meeting", fraction: "two_thirds" },
  { kind: "qualified", of: "votes_at_meeting", fraction: "three_fifths" },
  { kind: "qualified", of: "active_members", fraction: "two_thirds" },
  { kind: "qualified", of: "active_members", fraction: "three_fifths" },
  { kind: "consensus" },
];

export const linesOf = (db: Database.Database, ballot: string): Line[] =>
  db.prepare("select * from roll where ballot = ? order by seat_no").all(ballot) as Line[];

export function recount(db: Database.Database, ballot: string, rule: Rule, live: boolean) {
  const roll = linesOf(db, ballot);
  const casts = db.prepare('select * from vote where ballot = ? order by "cast"').all(ballot) as Cast[];
  const last = new Map(casts.map(({ seat, choice }) => [seat, choice]));
  const counting = roll.filter(({ recused }) => recused === 0);
  const chose = (...choices: string[]) =>
    counting.filter(({ seat }) => choices.includes(last.get(seat) ?? "")).length;
  const present = counting.filter(({ seat, presence }) => last.has(seat) || (live && presence !== "absent"));
  const [F, G, B, M, A] = [
    chose("for", "agree"),
    chose("against", "object"),
    chose("abstain", "stand_aside"),
    roll.length,
    present.length,
  ];
  const blocs = new Set(present.map(({ bloc }) => bloc)).size;
  const quorate = A >= Math.floor(M / 2) + 1 && blocs === 2;
  const part = rule.fraction === "two_thirds" ? [2, 3] : [3, 5];
  const base = rule.of === "active_members" ? M : F + G;
  const passes = {
    majority: F >= Math.floor(A / 2) + 1,
    dual_majority: ["government", "non_government"].every((bloc) => {
      const own = present.filter((line) => line.bloc === bloc);
      return own.filter(({ seat }) => last.get(seat) === "for").length > own.length / 2;
    }),
    majority_of_votes_cast: F > G,
    qualified: base > 0 && F * (part[1] ?? 0) >= base * (part[0] ?? 0),
    consensus: F >= 1 && G === 0,
  }[rule.kind];
  const state = quorate ? "closed" : "not_quorate";
  return { for: F, against: G, abstain: B, present: A, voted: F + G + B, state, passes, last };
}
