/** Ids of domain.md 5.2-5.5 and 10.4, each the label in lower case with one `_` for every run of other characters. */
export const policyAreas = [
  "fiscal_openness",
  "conflict_of_interest",
  "asset_disclosure",
  "audits_controls",
  "whistleblower_protection",
  "open_contracting",
  "public_procurement",
  "beneficial_ownership",
  "civic_space",
  "open_data",
  "right_to_information",
  "elections_political_finance",
  "lobbying",
  "legislative_openness",
  "inclusion",
  "digital_governance",
  "pandemic_response",
  "safety_nets_and_economic_inclusion",
  "tax",
  "stimulus_and_economic_recovery",
  "regulatory_governance",
  "social_accountability",
] as const;

export const sectors = [
  "private_sector",
  "media_and_telecommunications",
  "education",
  "health_nutrition",
  "water_sanitation_and_hygiene",
  "infrastructure_transport",
  "extractive_industries",
  "environment_climate",
  "land_spatial_planning",
  "science_technology",
  "public_services_general",
  "justice",
  "legislature",
  "cross_sectoral",
  "security_and_public_safety",
] as const;

/** Technology never stands alone: it is always for one of the first three. */
export const ogpValues = [
  "transparency",
  "public_participation_and_inclusion",
  "public_accountability",
  "technology_innovation_for_transparency",
  "technology_innovation_for_public_participation",
  "technology_innovation_for_accountability",
] as const;

export const branches = [
  "executive",
  "legislature",
  "judiciary",
  "local_government",
  "independent_or_autonomous_body",
  "other",
] as const;

export const securedAnswers = ["yes", "partly", "no"] as const;

/** Evidence of implementation (10.4) that a milestone may be shown by. */
export const evidenceTypes = [
  "draft_law_status",
  "decision_or_regulation",
  "procurement_or_tor",
  "technical_document",
  "strategy_or_work_plan",
  "monitoring_material",
  "budget_or_resources",
  "third_party_analysis",
  "audit_report",
  "photo_video",
  "user_statistics",
] as const;

export type PolicyArea = (typeof policyAreas)[number];
export type Sector = (typeof sectors)[number];
export type OgpValue = (typeof ogpValues)[number];
export type Branch = (typeof branches)[number];
export type Secured = (typeof securedAnswers)[number];
export type EvidenceType = (typeof evidenceTypes)[number];

/** One choice of a vocabulary: its id, the message that says it, and the one that says what it means. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly meaning: string;
}
export const optionsOf = (vocabulary: string, ids: readonly string[]): readonly Option[] =>
  ids.map((id) => ({
    id,
    label: `commitments.${vocabulary}.${id}`,
    meaning: `commitments.${vocabulary}Is.${id}`,
  }));
