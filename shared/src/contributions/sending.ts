import { type Issue, issue } from "../issues/index.js";
import { type CallState, callStateAt } from "./call.js";
import { checkAnonymity } from "./record.js";
import type { ContributionState, ContributorKind } from "./vocabulary.js";

/** Less than a record may hold: a form is no place for a book. */
export const sendingLimits = { text: 20_000, name: 300, email: 254 } as const;

/** What somebody without an account puts into the form of a call. */
export interface Sending {
  readonly text: string;
  readonly kind: ContributorKind | null;
  readonly name: string;
  readonly organisation: string;
  /** For the answer; never published. */
  readonly email: string;
  readonly anonymous: boolean;
  readonly ground: string | null;
}

export const nothingTyped: Sending = {
  text: "",
  kind: null,
  name: "",
  organisation: "",
  email: "",
  anonymous: false,
  ground: null,
};

/** Lines as they were typed; signs that nobody can see or type are left out. */
export const typedText = (value: string): string =>
  value
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .trim();

export const typedLine = (value: string): string => value.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();

/** The first page: the words. */
export function checkWords({ text }: Pick<Sending, "text">): Issue[] {
  if (text.trim() === "") return [issue("sending_text_missing", {}, "text")];
  if (!text.isWellFormed()) return [issue("contribution_text_broken", {}, "text")];
  if (text.length > sendingLimits.text)
    return [issue("sending_text_long", { most: sendingLimits.text, now: text.length }, "text")];
  return [];
}

/** The second page: who sends it. A name may stay out only on a ground that the call accepts [8.6]. */
export function checkAbout(sent: Sending, grounds: readonly string[]): Issue[] {
  const found: Issue[] = [];
  if (sent.kind === null) found.push(issue("sending_kind_missing", {}, "kind"));
  if (sent.kind === "organisation" && sent.organisation === "")
    found.push(issue("sending_organisation_missing", {}, "organisation"));
  if (!sent.anonymous && sent.name === "") found.push(issue("sending_name_missing", {}, "name"));
  for (const field of ["name", "organisation"] as const)
    if (sent[field].length > sendingLimits.name)
      found.push(issue("sending_line_long", { most: sendingLimits.name }, field));
  if (sent.email !== "" && !isMailAddress(sent.email)) found.push(issue("email_wrong", {}, "email"));
  found.push(
    ...checkAnonymity({ anonymous: sent.anonymous, anonymityGround: sent.ground }, grounds).map((one) => ({
      ...one,
      field: one.field === "anonymous" ? "anonymous" : "ground",
    })),
  );
  return found;
}

/** One address, with nothing that could make a second one of it. */
export const isMailAddress = (value: string): boolean =>
  value.length <= sendingLimits.email &&
  /^[^\s@<>,;:"\\()[\]\p{Cc}]+@[^\s@<>,;:"\\()[\]\p{Cc}]+\.[^\s@<>,;:"\\()[\]\p{Cc}.]+$/u.test(value);

/** Why the words can no longer be changed by their receipt; null while they can. */
type ChangeRefusal = "answered" | "hidden" | "call_closed" | "read_by_secretariat";

export function changeRefusalOf(
  sent: { readonly state: ContributionState; readonly answered: boolean },
  call: { readonly opensAt: string; readonly closesAt: string; readonly moderated: boolean },
  now: string,
): ChangeRefusal | null {
  if (sent.answered) return "answered";
  if (sent.state === "hidden") return "hidden";
  const state: CallState = callStateAt(call, now);
  if (state !== "open") return "call_closed";
  // What was read before it became public would change unread.
  return call.moderated && sent.state === "published" ? "read_by_secretariat" : null;
}
