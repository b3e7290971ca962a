import { z } from "zod";
import { type Issue, issue } from "../issues/index.js";
import { line } from "../protocol/common.js";

export const ethicsKinds = ["none", "statement", "public_interests"] as const;

/** [Q20] Whether members sign an ethics statement and declare their interests before they vote, and who reads these. */
export type Ethics = (typeof ethicsKinds)[number];
export const ethicsSchema: z.ZodType<Ethics> = z.enum(ethicsKinds);

/** [7.5] The seven of the ethics statement, in the order of the Toolkit. */
export const ethicsPrinciples = [
  "integrity",
  "objectivity",
  "accountability",
  "selflessness",
  "honesty",
  "openness",
  "leadership",
] as const;

/** Which words were signed: the seven principles as the catalogue says them. */
export const ethicsWords = "ethics/1";

export const interestSchema = z.strictObject({ organisation: line(200), interest: line(500) });
export type Interest = z.infer<typeof interestSchema>;

/** What a member signs: the principles, and every interest there is, or that there is none. */
export const declarationSchema = z.strictObject({
  interests: z.array(interestSchema).max(20),
  none: z.boolean(),
});
export type Declaration = z.infer<typeof declarationSchema>;

/** Nobody declares none and some, or leaves it open. */
export function issuesWithDeclaration({ interests, none }: Declaration): Issue[] {
  if (interests.some(({ organisation, interest }) => organisation.trim() === "" || interest.trim() === ""))
    return [issue("interest_incomplete", undefined, "interests")];
  if (none && interests.length > 0) return [issue("interests_and_none", undefined, "none")];
  return none || interests.length > 0 ? [] : [issue("interests_not_said", undefined, "none")];
}

/** Interests that the reader may see: of all members in the forum, of the public only where the terms say so. */
export const interestsFor = <T>(reader: "forum" | "public", ethics: Ethics, interests: readonly T[]): T[] =>
  ethics === "none" || (reader === "public" && ethics !== "public_interests") ? [] : [...interests];
