import { type Issue, issue } from "../issues/index.js";
import type { Channel, ContributorKind } from "./vocabulary.js";

/** Grounds on which a call may accept that a name is hidden [8.6]. */
export const anonymityGrounds = [
  "personal_safety",
  "fear_of_retaliation",
  "minor",
  "whistleblower",
  "legal_duty",
] as const;
export type AnonymityGround = (typeof anonymityGrounds)[number];

export const limits = {
  title: 500,
  text: 100_000,
  name: 300,
  place: 300,
  address: 2_000,
  theme: 200,
} as const;

/** These reach the forum through somebody's hands, so the record says through whose [4.1]. */
const enteredByHand: ReadonlySet<Channel> = new Set(["post", "telephone"]);

export interface ContributionRecord {
  readonly title: string;
  readonly text: string;
  readonly receivedAt: string;
  readonly contributorName: string | null;
  readonly contributorKind: ContributorKind | null;
  readonly channel: Channel | null;
  readonly enteredBy: string | null;
  readonly anonymous: boolean;
  readonly anonymityGround: string | null;
  readonly consentShown: string;
}

/** What the record of a contribution must hold so that it can be collated and answered [4.1], and when a name may be hidden [8.6]. */
export function checkContribution(
  record: ContributionRecord,
  context: { readonly now: string; readonly grounds: readonly string[] },
): Issue[] {
  const found: Issue[] = [];
  // Without words there are none to take a title from: one thing to mend, not two.
  if (record.text.trim() === "") found.push(issue("contribution_text_missing", {}, "text"));
  else if (record.title.trim() === "") found.push(issue("contribution_title_missing", {}, "title"));
  if (!record.text.isWellFormed() || !record.title.isWellFormed())
    found.push(issue("contribution_text_broken", {}, "text"));
  if (record.text.length > limits.text)
    found.push(issue("contribution_text_long", { most: limits.text }, "text"));
  if (record.title.length > limits.title)
    found.push(issue("contribution_title_long", { most: limits.title }, "title"));
  if (record.contributorKind === null) found.push(issue("contribution_kind_missing", {}, "contributorKind"));
  if (record.channel === null) found.push(issue("contribution_channel_missing", {}, "channel"));
  if (record.receivedAt > context.now) found.push(issue("contribution_date_future", {}, "receivedAt"));
  if (!record.anonymous && (record.contributorName ?? "").trim() === "")
    found.push(issue("contribution_name_missing", {}, "contributorName"));
  if (record.channel !== null && enteredByHand.has(record.channel) && record.enteredBy === null)
    found.push(issue("contribution_entered_by_missing", {}, "enteredBy"));
  if (record.consentShown.trim() === "")
    found.push(issue("contribution_consent_missing", {}, "consentShown"));
  found.push(...checkAnonymity(record, context.grounds));
  return found;
}

/** Without a list of accepted grounds there is no anonymity; with one, the ground must be of it [8.6]. */
export function checkAnonymity(
  record: { readonly anonymous: boolean; readonly anonymityGround: string | null },
  grounds: readonly string[],
): Issue[] {
  if (!record.anonymous) return [];
  if (grounds.length === 0) return [issue("contribution_anonymity_not_offered", {}, "anonymous")];
  if (record.anonymityGround === null || !grounds.includes(record.anonymityGround))
    return [issue("contribution_ground_missing", {}, "anonymityGround")];
  return [];
}

/** First words of a text, as its title where the source gives none. */
export function titleFromText(text: string): string {
  const line = text.trim().split(/\r?\n/, 1)[0] ?? "";
  const most = 150;
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > 60 ? space : most).trimEnd()}…`;
}
