import { z } from "zod";
import { type Issue, issue } from "../issues/index.js";
import { instant } from "../protocol/common.js";
import { type AnonymityGround, anonymityGrounds } from "./record.js";

export const callLimits = { title: 200, question: 500, consent: 2_000 } as const;

/** Body of the publication "calls/<id>": an open invitation to contribute, as the public reads it. */
export const publicCall = z.strictObject({
  id: z.string(),
  title: z.string(),
  question: z.string(),
  opensAt: instant,
  closesAt: instant,
  /** The secretariat reads a contribution before it becomes public; else it is public at once. */
  moderated: z.boolean(),
  /** Accepted grounds of anonymity; none: nobody is offered to stay unnamed [8.6]. */
  grounds: z.array(z.enum(anonymityGrounds)),
  consentText: z.string(),
});
export type PublicCall = z.infer<typeof publicCall>;

export const callPublication = {
  kind: "call",
  address: (id: string): string => `calls/${id}`,
} as const;

export const callStates = ["not_open", "open", "closed"] as const;
export type CallState = (typeof callStates)[number];

/** Where no last day was set. */
export const noLastDay = "9999-12-31T00:00:00.000Z";

/** A call is open from its first instant to its last, both included. */
export function callStateAt(
  call: { readonly opensAt: string; readonly closesAt: string },
  now: string,
): CallState {
  // "Until 30/11" is stored as 23:59:59.000 and holds to the end of that second.
  if (Date.parse(now) > Date.parse(call.closesAt) + 999) return "closed";
  return now < call.opensAt ? "not_open" : "open";
}

/** Calls that take contributions now, the soonest closing first. */
export const openCalls = (calls: readonly PublicCall[], now: string): PublicCall[] =>
  calls
    .filter((call) => callStateAt(call, now) === "open")
    .sort((a, b) => a.closesAt.localeCompare(b.closesAt));

interface CallWords {
  readonly title: string;
  readonly question: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly grounds: readonly AnonymityGround[];
  readonly consentText: string;
}

/** What a call must say before anybody is invited by it. `before`: its closing as it stands, null for a new one. */
export function checkCall(
  words: CallWords,
  context: { readonly now: string; readonly before: string | null },
): Issue[] {
  const found: Issue[] = [];
  if (words.title.trim() === "") found.push(issue("call_title_missing", {}, "title"));
  if (words.question.trim() === "") found.push(issue("call_question_missing", {}, "question"));
  if (words.consentText.trim() === "") found.push(issue("call_consent_missing", {}, "consentText"));
  if (words.closesAt <= words.opensAt) found.push(issue("call_closes_before_opening", {}, "closesOn"));
  else if (words.closesAt !== context.before && callStateAt(words, context.now) === "closed")
    found.push(issue("call_closes_in_past", {}, "closesOn"));
  if (new Set(words.grounds).size !== words.grounds.length)
    found.push(issue("call_ground_twice", {}, "grounds"));
  return found;
}
