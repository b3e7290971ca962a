import { z } from "zod";
import { type Issue, issue } from "../issues/index.js";

/** Kinds of things that a forum decides about. */
export const ballotSubjects = [
  "version",
  "proposal",
  "list",
  "terms",
  "amendment",
  "contributions",
  "themes",
  "plan",
  "process_plan",
  "change",
  "text",
  "seat",
] as const;
export type BallotSubject = (typeof ballotSubjects)[number];

/** Of a commitment that stands in the plan [3.8]. */
export const changeKinds = ["timeline", "milestones", "other", "remove"] as const;

/** What who puts it says beside the things that are put; frozen with the words. */
export const statementSchema = z.strictObject({
  title: z
    .string()
    .max(200)
    .regex(/^[^\p{Cc}]*$/u),
  text: z.string().max(20_000),
  kind: z.enum(changeKinds).nullable(),
  /** Where it was consulted on. */
  consultation: z.string().max(500),
  /** [3.8] When the Local Team was told, and what it agreed to in writing where the change comes late. */
  told: z.iso.date().nullable().optional(),
  agreement: z.string().max(500).optional(),
});
export type Statement = z.infer<typeof statementSchema>;

export const noStatement: Statement = { title: "", text: "", kind: null, consultation: "" };

const asked: Partial<Record<BallotSubject, readonly (keyof Statement)[]>> = {
  contributions: ["text"],
  change: ["kind", "text", "consultation"],
  text: ["title", "text"],
};

/** Which parts of a statement a subject asks for. */
export const statementOf = (subject: BallotSubject): readonly (keyof Statement)[] => asked[subject] ?? [];

export const issuesWithStatement = (subject: BallotSubject, statement: Statement): Issue[] =>
  statementOf(subject)
    .filter((field) => (statement[field] ?? "").trim() === "")
    .map((field) =>
      issue("statement_missing", { part: field === "text" ? `text_${subject}` : field }, field),
    );

/** Contributions are linked to proposals and commitments; a text of one's own or the themes answer none by a link. */
export const answersContributions = (subject: BallotSubject): boolean =>
  subject === "version" || subject === "proposal" || subject === "list";

const lefts: readonly BallotSubject[] = [
  "contributions",
  "themes",
  "plan",
  "process_plan",
  "change",
  "text",
  "seat",
];

/** What does not pass leaves everything as it was; other subjects end with it, or go back to those who wrote them. */
export const leavesAllAsItWas = (subject: BallotSubject, result: "passed" | "not_passed" | null): boolean =>
  result === "not_passed" && lefts.includes(subject);
