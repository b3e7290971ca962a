import type { BallotFinding, BallotPage, PublicBallot, Statement } from "@accord/shared/ballots";
import type { JsonValue } from "@accord/shared/canonical";
import type { EffectAct } from "@accord/shared/decisions";
import type { Issue } from "@accord/shared/issues";
import type { ActContext } from "../../../acts/act.js";
import type { ProcessRow } from "../../../doors/http.js";
import type { Db } from "../../../ports/store.js";
import type { ReadText } from "../../commitments/index.js";
import type { Freezing, Frozen, StoredVersion } from "../../versions/index.js";
import type { StoredBallot } from "../queries.js";

export type TextPart = NonNullable<BallotPage["text"]>["parts"][number];

/** What is put to a ballot: ids of the kind of the subject, and what who puts it says about it. */
export interface Put {
  readonly home: ProcessRow;
  readonly ids: readonly string[];
  readonly statement: Statement;
  /** When it is put. */
  readonly now: string;
}

export type { ReadText };

export interface Words extends Omit<Freezing, "process"> {
  /** As `readHash` makes it of the body, where it is known already. */
  readonly hash?: string;
}

/** One kind of thing that a forum decides about: its exact words, what they change, what a result does. */
export interface Subject {
  /** Why it can't be put now. */
  issues(db: Db, put: Put): Promise<Issue[]>;
  /** One for each id: how it is called and where it is read in the workspace. */
  labels(db: Db, put: Put): Promise<readonly { id: string; label: string; path: string | null }[]>;
  /** In one line, as frozen; labels one after the other where it says nothing else. */
  title?(db: Db, put: Put, version: string): Promise<string>;
  /** As they would be frozen now. */
  words(db: Db, put: Put, read: ReadText): Promise<Words>;
  /** Where freezing does more than copying the words. */
  freeze?(context: ActContext, put: Put): Promise<Frozen>;
  /** Why these words are not put. */
  issuesWithWords?(db: Db, put: Put, body: JsonValue): Promise<Issue[]>;
  shown(db: Db, put: Put, body: JsonValue): Promise<TextPart[]>;
  /** What is missing or wrong in the words; none keeps them from a ballot. */
  findings?(db: Db, put: Put, body: JsonValue): Promise<BallotFinding[]>;
  /** The number it bears, where that is not the one of its frozen copies. */
  number?(db: Db, put: Put): Promise<number>;
  /** The words that it would replace; the frozen copy before where it says nothing else. */
  before?(db: Db, put: Put, body: JsonValue): Promise<{ n: number; body: JsonValue } | null>;
  /** Cheap: false where the live words can't have changed since they were frozen. */
  mayHaveChanged?(db: Db, put: Put, frozen: StoredVersion): Promise<boolean>;
  /** For the public: titles, and the addresses under which the words are published, now or later. */
  about(db: Db, put: Put, row: StoredBallot): Promise<{ title: string; address: string | null }[]>;
  /** Words that the public reads nowhere but on the page of the ballot, once it is decided. */
  publicWords?(body: JsonValue): NonNullable<PublicBallot["words"]>;
  /** References of contributions and proposals decided about [Q13]. */
  links(db: Db, put: Put): Promise<string[]>;
  /** From now on it is before the forum. */
  begin?(context: ActContext, row: StoredBallot): Promise<void>;
  /** The ballot ended without a result: it can be changed and put again. */
  release?(context: ActContext, row: StoredBallot): Promise<void>;
  /** What was decided about is public, in exactly the words that were voted on. */
  publish?(context: ActContext, row: StoredBallot): Promise<void>;
  /** What the result does, in one transaction with its entry. */
  effect(context: ActContext, row: StoredBallot, home: ProcessRow): Promise<EffectAct>;
}

/** `severity` alone is what a rule without a justification has. */
export const finding = (
  { code, field, values }: Issue,
  severity: BallotFinding["severity"],
  justification: BallotFinding["justification"] = null,
): BallotFinding => ({
  code,
  ...(field ? { field } : {}),
  ...(values ? { values: { ...values } } : {}),
  severity,
  justification,
});

/** Plain words as a text of paragraphs. */
export const paragraphs = (words: string): unknown => ({
  type: "doc",
  content: words
    .split(/\n+/)
    .map((line) => ({ type: "paragraph", content: line === "" ? [] : [{ type: "text", text: line }] })),
});
