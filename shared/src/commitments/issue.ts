import { type Issue, type IssueValues, issue } from "../issues/index.js";

export type Rule =
  | "5.1"
  | "V1"
  | "V2"
  | "V3"
  | "V4"
  | "V5"
  | "V6"
  | "V7"
  | "V8"
  | "V9"
  | "V10"
  | "V11"
  | "V12"
  | "5.7";

/** What stands against filing: an error, or a warning that a written justification answers. It points at its field. */
export interface CommitmentIssue extends Issue {
  readonly rule: Rule;
  readonly severity: "error" | "warning";
  /** Under which a justification is kept: "V2", or with its row "5.7:<row>". */
  readonly key: string;
  readonly row?: string;
  /** Column of the row. */
  readonly cell?: string;
  /** A warning with a written justification. */
  readonly justified: boolean;
}

interface At {
  readonly row?: string;
  readonly cell?: string;
}

const found = (
  rule: Rule,
  severity: CommitmentIssue["severity"],
  about: Issue,
  { row, cell }: At = {},
): CommitmentIssue => ({
  ...about,
  rule,
  severity,
  key: row === undefined ? rule : `${rule}:${row}`,
  justified: false,
  ...(row === undefined ? {} : { row }),
  ...(cell === undefined ? {} : { cell }),
});
export const error = (
  rule: Rule,
  code: string,
  field: string,
  values: IssueValues = {},
  at?: At,
): CommitmentIssue => found(rule, "error", issue(code, values, field), at);
export const warning = (
  rule: Rule,
  code: string,
  field: string,
  values: IssueValues = {},
  at?: At,
): CommitmentIssue => found(rule, "warning", issue(code, values, field), at);

/** Words as they are compared: without case, width and blanks. */
export const bare = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
