/** domain.md 4.1 */
export const channels = [
  "online_form",
  "survey",
  "meeting",
  "webinar",
  "email",
  "post",
  "telephone",
  "wiki",
  "social_media",
  "comment_on_draft",
  "agency_call",
  "irm_recommendation",
  "other",
] as const;
export type Channel = (typeof channels)[number];

export const contributorKinds = ["individual", "organisation"] as const;
export type ContributorKind = (typeof contributorKinds)[number];

/** domain.md 2.3 */
export const stakeholderTypes = [
  "citizen",
  "civil_society_organisation",
  "community_group",
  "government_department",
  "local_government",
  "parliament",
  "judiciary",
  "academia",
  "private_sector",
  "business_group",
  "labour_union",
  "media",
  "international_organisation",
  "other",
] as const;
export type StakeholderType = (typeof stakeholderTypes)[number];

/** First half of the way of domain.md 3.4. */
export const contributionStates = ["received", "published", "hidden"] as const;
export type ContributionState = (typeof contributionStates)[number];
