/** What is recorded before the plan is made (3.3) [Co-Creation guide 1.1; Toolkit 6.3]. */
export const stateOfPlaySections = [
  "climate",
  "reforms",
  "government_priorities",
  "civil_society_priorities",
  "relations",
  "dates",
] as const;
export type StateOfPlaySection = (typeof stateOfPlaySections)[number];
