import { canonicalJson } from "../canonical/index.js";
import type { ResponseRow } from "./public-record.js";
import {
  elementNames,
  type FiveElements,
  type Juncture,
  type Outcome,
  type ReasonCode,
} from "./vocabulary.js";

const thingKeys = [
  "reference",
  "of",
  "dateReceived",
  "contributor",
  "kind",
  "channel",
  "theme",
  "contribution",
  "proposal",
  "link",
] as const satisfies readonly (keyof ResponseRow)[];
type ThingKeys = (typeof thingKeys)[number];
/** The half of a row that is about what was received. */
export type ThingHalf = Pick<ResponseRow, ThingKeys>;
/** The half of a row that is the response. */
type AnswerHalf = Omit<ResponseRow, ThingKeys>;

/** What stands in the row of a thing without response, so that the gap is seen [R1]. */
export const noAnswer: AnswerHalf = {
  outcome: null,
  reasonCode: [],
  inputCollected: "",
  howConsidered: "",
  howInfluenced: "",
  includedAndWhy: "",
  beyondCurrentPlan: "",
  ownLine: "",
  before: "",
  after: "",
  departure: "",
  juncture: null,
  commitmentNo: [],
  commitmentTitle: [],
  decisionId: [],
  decisionDate: [],
  rule: [],
  count: [],
  respondedOn: null,
  release: null,
};

export interface Answering {
  readonly outcome: Outcome;
  readonly reasonCodes: readonly ReasonCode[];
  readonly elements: FiveElements;
  readonly juncture: Juncture;
  readonly before: string | null;
  readonly after: string | null;
  readonly departure: string | null;
  readonly commitments: readonly { readonly n: number; readonly title: string }[];
  readonly decisions: readonly {
    readonly sequence: number;
    readonly at: string;
    readonly rule: string;
    readonly count: string;
  }[];
}

export function answerHalf(
  answering: Answering,
  own: string,
  published: { readonly at: string; readonly release: number; readonly told: "letter" | "publication" },
): AnswerHalf {
  const elements = Object.fromEntries(
    elementNames.map((name) => [name, answering.elements[name]]),
  ) as FiveElements;
  return {
    outcome: answering.outcome,
    reasonCode: [...answering.reasonCodes],
    ...elements,
    ownLine: own,
    before: answering.before ?? "",
    after: answering.after ?? "",
    departure: answering.departure ?? "",
    juncture: answering.juncture,
    commitmentNo: answering.commitments.map(({ n }) => n),
    commitmentTitle: answering.commitments.map(({ title }) => title),
    decisionId: answering.decisions.map(({ sequence }) => sequence),
    decisionDate: answering.decisions.map(({ at }) => at),
    rule: answering.decisions.map(({ rule }) => rule),
    count: answering.decisions.map(({ count }) => count),
    respondedOn: published.at,
    release: published.release,
    told: published.told,
  };
}

/** Whether two rows answer alike, whenever they were published and however their contributor was told. */
export function sameAnswer(one: ResponseRow, other: AnswerHalf): boolean {
  const said = (half: AnswerHalf) => canonicalJson({ ...half, respondedOn: null, release: null, told: null });
  return said(answerOf(one)) === said(other);
}

/** A row as published before, with what was received as it is public today. */
export function answerOf(row: ResponseRow): AnswerHalf {
  const half = { ...row } as Partial<ResponseRow>;
  for (const key of thingKeys) delete half[key];
  return half as AnswerHalf;
}
