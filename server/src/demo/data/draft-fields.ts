import type { Turn } from "../write-draft.js";
import type { ToldTurn } from "./turn.js";

const timeframe = (start: string, end: string): readonly Turn[] => [
  { value: "timeframe", key: "start", to: start },
  { value: "timeframe", key: "end", to: end },
];

/** Commitment 1 before it goes to the forum: everything but the evidence of its last milestone. */
export const waitingFields: readonly ToldTurn[] = [
  {
    by: "callum",
    day: 36,
    hour: "10:15",
    turns: [
      ...timeframe("{first}-01-15", "{first+1}-07-31"),
      {
        row: "leadAgencies",
        cells: {
          organisation: "Department of Health and Care",
          branch: "local_government",
          contact: "Tobias Renn",
          title: "Head of primary care",
          email: "tobias@demo.example",
          role: "Writes the rule for counting, publishes the table each week",
          lead: true,
        },
      },
      {
        row: "leadAgencies",
        cells: {
          organisation: "Digital Services",
          branch: "local_government",
          contact: "Yusuf Adeyi",
          title: "Product lead, open data",
          email: "yusuf@demo.example",
          role: "Builds and keeps the file and its address",
        },
      },
      {
        row: "leadNonGovernment",
        cells: {
          organisation: "Patients' Voice Rivermouth",
          contact: "Dolores Finch",
          title: "Chair",
          email: "dolores@demo.example",
          role: "Checks the sheets at the doors once a month",
        },
      },
      {
        row: "otherStakeholders",
        cells: {
          organisation: "Open Data Coast",
          contact: "Two volunteers",
          role: "Check the file each Monday for the first half year",
        },
      },
      { choose: "policyAreas", ids: ["open_data", "right_to_information"] },
      { choose: "sectors", ids: ["health_nutrition"] },
      { choose: "values", ids: ["transparency", "technology_innovation_for_accountability"] },
    ],
  },
  {
    by: "beatriz",
    day: 33,
    hour: "17:30",
    turns: [
      {
        row: "milestones",
        cells: {
          start: "{first}-01-15",
          end: "{first}-03-31",
          agency: "Department of Health and Care",
          contact: "Tobias Renn",
          evidence: ["decision_or_regulation"],
        },
        output: "One rule for all clinics from which moment to which the wait is counted",
      },
      {
        row: "milestones",
        cells: {
          start: "{first}-04-01",
          end: "{first}-09-30",
          agency: "Department of Health and Care",
          contact: "Tobias Renn",
          evidence: ["procurement_or_tor", "photo_video"],
        },
        output: "Counting machines at the doors of four clinics, whose counts belong to the city",
      },
      {
        row: "milestones",
        cells: {
          start: "{first}-10-01",
          end: "{first+1}-01-31",
          agency: "Digital Services",
          contact: "Yusuf Adeyi",
          evidence: ["technical_document", "user_statistics"],
        },
        output:
          "Weekly table for these four clinics, as open data under one address and on paper at their doors",
      },
      {
        row: "milestones",
        cells: {
          start: "{first+1}-02-01",
          end: "{first+1}-06-30",
          agency: "Department of Health and Care",
          contact: "Tobias Renn",
        },
        output: "Weekly table for all eleven clinics",
      },
      {
        field: "longTermGoal",
        add: ["Every resident can see how public services work before needing them."],
      },
      { field: "resources", add: ["Machines, two people for half a year, paper and post for the sheets."] },
      { field: "resourcesBudget", add: ["64,000 in {first}, 22,000 in each later year."] },
      { field: "resourcesStaff", add: ["One analyst, and half a post in Digital Services."] },
      { field: "resourcesContributions", add: ["Volunteers of Open Data Coast, about four hours a week."] },
      { value: "secured", key: "answer", to: "partly" },
      {
        field: "securedNote",
        add: [
          "The budget of {first} holds the machines. The posts of later years are asked for each October.",
        ],
      },
      {
        field: "additional",
        add: [
          "Serves target 16.6 of the Sustainable Development Goals and the city's health plan, chapter 4.",
        ],
      },
    ],
  },
];

/** Commitment 2: whole but for the second agency's contact and one milestone's agency. */
export const budgetFields: readonly ToldTurn[] = [
  {
    by: "carmen",
    day: 28,
    hour: "09:50",
    turns: [
      ...timeframe("{first}-01-01", "{first+1}-12-31"),
      {
        row: "leadAgencies",
        cells: {
          organisation: "District Administrations",
          branch: "local_government",
          contact: "Carmen Whitlow",
          title: "Coordinator of the five districts",
          email: "carmen@demo.example",
          role: "Runs assemblies and voting, reports on every project",
          lead: true,
        },
      },
      {
        row: "leadAgencies",
        cells: {
          organisation: "Finance Department",
          branch: "local_government",
          role: "Sets the sums aside, publishes what was spent",
        },
      },
      { value: "none", key: "leadNonGovernment", to: true },
      {
        row: "otherStakeholders",
        cells: {
          organisation: "Rivermouth Civic Network",
          contact: "Amara Oseni",
          role: "Trains hosts for the assemblies",
        },
      },
      { choose: "policyAreas", ids: ["fiscal_openness", "inclusion"] },
      { choose: "sectors", ids: ["public_services_general"] },
      { choose: "values", ids: ["public_participation_and_inclusion", "public_accountability"] },
      {
        row: "milestones",
        cells: {
          start: "{first}-01-01",
          end: "{first}-02-28",
          agency: "Finance Department",
          contact: "Ingrid Solway",
          evidence: ["budget_or_resources"],
        },
        output: "Budgets of all five districts on one page each",
      },
      {
        row: "milestones",
        cells: {
          start: "{first}-03-01",
          end: "{first}-05-31",
          agency: "District Administrations",
          contact: "Carmen Whitlow",
          evidence: ["photo_video", "user_statistics"],
        },
        output: "Two assemblies in each district, one in the evening and one in the morning",
      },
      {
        row: "milestones",
        cells: {
          start: "{first}-09-01",
          end: "{first}-09-30",
          agency: "Library Service",
          contact: "Carmen Whitlow",
          evidence: ["user_statistics"],
        },
        output: "Two weeks of voting, online, by post and at counters",
      },
      {
        row: "milestones",
        cells: {
          start: "{first+1}-01-01",
          end: "{first+1}-12-15",
          agency: "District Administrations",
          contact: "Carmen Whitlow",
          evidence: ["monitoring_material"],
        },
        output: "A public list of every chosen project: who is responsible, cost, date and state",
      },
      { field: "longTermGoal", add: ["Residents decide together on what is close to them."] },
      { field: "resources", add: ["The sums of the districts, and the running costs named in field 9."] },
      { field: "resourcesBudget", add: ["2,065,000 in {first} for projects, 120,000 for running costs."] },
      { value: "secured", key: "answer", to: "yes" },
    ],
  },
];

/** Commitment 3 is still being written: some dates, one agency, one milestone. */
export const pricesFields: readonly ToldTurn[] = [
  {
    by: "callum",
    day: 2,
    hour: "14:10",
    turns: [
      { value: "timeframe", key: "start", to: "{first}-02-01" },
      {
        row: "leadAgencies",
        cells: { organisation: "Department of Health and Care", branch: "local_government", lead: true },
      },
      { choose: "sectors", ids: ["health_nutrition"] },
      { goal: "Every resident can see what the city knows" },
      {
        row: "milestones",
        cells: { end: "{first}-05-31", agency: "Department of Health and Care" },
        output: "Price sheets in two clinics",
      },
    ],
  },
];
