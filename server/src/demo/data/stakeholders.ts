import type { StakeholderFacts } from "../../features/stakeholders/on-map.js";
import type { GroupKey } from "./people.js";

interface Engaged {
  /** Of the commitment. */
  readonly n: number;
  readonly day: number;
  readonly how: string;
}

/** Each group's map. Technical experts are missing for commitment 3, who would use it for commitment 2. */
export const mapped: readonly (StakeholderFacts & {
  readonly group: GroupKey;
  readonly by: string;
  readonly engaged: readonly Engaged[];
})[] = [
  {
    group: "health",
    by: "dolores",
    name: "Patients' Voice Rivermouth",
    type: "civil_society_organisation",
    support: "high",
    influence: "low",
    minimumGroup: "beneficiaries",
    engaged: [
      {
        n: 1,
        day: 30,
        how: "A morning in two waiting rooms with 41 patients: they said which wait they mean.",
      },
      {
        n: 3,
        day: 13,
        how: "Two evenings with 23 members, in Spanish and English: they wrote what has to stand on the sheet.",
      },
    ],
  },
  {
    group: "health",
    by: "dolores",
    name: "Directors of the eleven clinics",
    type: "government_department",
    support: "low",
    influence: "high",
    minimumGroup: null,
    engaged: [],
  },
  {
    group: "health",
    by: "dolores",
    name: "Clinic booking office of the city",
    type: "government_department",
    support: "high",
    influence: "high",
    minimumGroup: "technical_experts",
    engaged: [
      {
        n: 1,
        day: 27,
        how: "Three hours on what the booking system notes, and from which minute it counts.",
      },
    ],
  },
  {
    group: "health",
    by: "dolores",
    name: "University of Rivermouth, chair of health economics",
    type: "academia",
    support: "high",
    influence: "low",
    minimumGroup: "technical_experts",
    engaged: [],
  },
  {
    group: "health",
    by: "dolores",
    name: "Health insurers of the region",
    type: "private_sector",
    support: "low",
    influence: "low",
    minimumGroup: null,
    engaged: [],
  },
  {
    group: "budget",
    by: "carmen",
    name: "Budget office of the Finance Department",
    type: "government_department",
    support: "low",
    influence: "high",
    minimumGroup: "technical_experts",
    engaged: [
      { n: 2, day: 18, how: "Two meetings on when a share can be told, and what it may be spent on." },
    ],
  },
  {
    group: "budget",
    by: "fiona",
    name: "School councils of Hill End and Saltmarsh",
    type: "community_group",
    support: "high",
    influence: "low",
    minimumGroup: "beneficiaries",
    engaged: [],
  },
  {
    group: "budget",
    by: "fiona",
    name: "Network of cities with a participatory budget",
    type: "international_organisation",
    support: "high",
    influence: "high",
    minimumGroup: null,
    engaged: [],
  },
];
