import { type Issue, issue } from "../issues/index.js";
import { type CriteriaSet, criteriaSets, scale } from "./vocabulary.js";

/** What one participant gives one solution, by criterion. */
export type Scores = Readonly<Record<string, number>>;

export interface GivenScores {
  readonly person: string;
  readonly scores: Scores;
}

/** A mean with the spread it stands in; null where nobody has scored. */
export interface Mean {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** Participants it is made of. */
  readonly count: number;
}

export interface ScoreSummary {
  readonly criteria: Readonly<Record<string, Mean | null>>;
  /** Over the participants' own means: all criteria, and all participants, weigh the same. */
  readonly all: Mean | null;
}

/** [4.5] Every criterion of the set, on its scale, and no other; none at all takes the own scores back. */
export function issuesWithScores(set: CriteriaSet, scores: Scores): Issue[] {
  const criteria: readonly string[] = criteriaSets[set];
  const keys = Object.keys(scores);
  if (keys.length === 0) return [];
  return [
    ...criteria.filter((one) => !Object.hasOwn(scores, one)).map((one) => issue("score_missing", {}, one)),
    ...keys.filter((one) => !criteria.includes(one)).map((one) => issue("score_of_other_set", {}, one)),
    ...keys
      .filter((one) => criteria.includes(one) && !onScale(scores[one] as number))
      .map((one) => issue("score_off_scale", { ...scale }, one)),
  ];
}

const onScale = (score: number): boolean =>
  Number.isInteger(score) && score >= scale.least && score <= scale.most;

/** [4.5] Means with their spread, of those who scored every criterion of the set. */
export function summaryOf(set: CriteriaSet, given: readonly GivenScores[]): ScoreSummary {
  const criteria: readonly string[] = criteriaSets[set];
  const whole = given.filter(
    ({ scores }) => issuesWithScores(set, scores).length === 0 && Object.keys(scores).length > 0,
  );
  return {
    criteria: Object.fromEntries(
      criteria.map((one) => [one, meanOf(whole.map(({ scores }) => scores[one] as number))]),
    ),
    all: meanOf(whole.map(({ scores }) => sum(Object.values(scores)) / criteria.length)),
  };
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

function meanOf(all: readonly number[]): Mean | null {
  if (all.length === 0) return null;
  const least = Math.min(...all);
  const most = Math.max(...all);
  // A sum of fractions may leave its range by the last digit.
  const mean = Math.min(most, Math.max(least, sum(all) / all.length));
  return { mean, least, most, count: all.length };
}

/** Those of the group whose scores are wanted yet, for at least one of the solutions that are still open. */
export function missingScorers(
  members: readonly string[],
  open: readonly { readonly given: readonly GivenScores[] }[],
): string[] {
  return members.filter((member) => open.some(({ given }) => !given.some(({ person }) => person === member)));
}
