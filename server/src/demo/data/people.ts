import type { Interest } from "@accord/shared/forum";
import type { Belonging, Bloc } from "@accord/shared/people";

/** One password for all, so that anybody can look from every seat. */
export const password = "demo demo demo";

export const city = "City of Rivermouth";
export const forumName = "Rivermouth Open Government Forum";

interface DemoSeat {
  readonly no: number;
  readonly bloc: Bloc;
  readonly organisation: string;
  /** Key of its holder; null: vacant. */
  readonly holder: string | null;
}

const government = (no: number, organisation: string, holder: string): DemoSeat => ({
  no,
  bloc: "government",
  organisation,
  holder,
});
const civil = (no: number, organisation: string, holder: string | null): DemoSeat => ({
  no,
  bloc: "non_government",
  organisation,
  holder,
});

export const seats: readonly DemoSeat[] = [
  government(1, "Mayor's Office", "helena"),
  government(2, "Department of Health and Care", "tobias"),
  government(3, "Finance Department", "ingrid"),
  government(4, "Planning and Building Control", "marco"),
  government(5, "Digital Services", "yusuf"),
  government(6, "City Council, committee on participation", "nora"),
  government(7, "Water and Environment Authority", "piotr"),
  government(8, "District Administrations", "carmen"),
  civil(9, "Rivermouth Civic Network", "amara"),
  civil(10, "Patients' Voice Rivermouth", "dolores"),
  civil(11, "Open Data Coast", "kenji"),
  civil(12, "Chamber of Small Businesses", null),
  civil(13, "University of Rivermouth, School of Public Policy", "leila"),
  civil(14, "Saltmarsh Residents' Association", "george"),
  civil(15, "Dock and Care Workers' Union", "rosa"),
  civil(16, "Journalists' Association of the Coast", "samir"),
];

export const groups = [
  {
    key: "health",
    name: "Open health data",
    remit:
      "Drafts the commitments on waiting times, prices and patients' rights in the city's eleven clinics. Meets every second week at Northbank clinic, and online.",
  },
  {
    key: "budget",
    name: "Participatory budget",
    remit:
      "Drafts the commitment on how residents decide on part of the district budgets. Meets every second week in the library on Old Quay, and online.",
  },
  {
    key: "network",
    name: "Rivermouth Civic Network",
    remit:
      "Organisations and residents of Rivermouth outside government. Speaks for itself, by a procedure of its own.",
  },
] as const;
/** Those with a theme of the plan; a network has none. */
export const draftingGroups = groups.filter(({ key }) => key !== "network");
export type GroupKey = (typeof groups)[number]["key"];

export type DemoRole =
  | { readonly role: "co_chair"; readonly bloc: Bloc }
  | { readonly role: "wg_member" | "facilitator"; readonly group: GroupKey }
  | { readonly role: "secretariat" | "point_of_contact" | "observer" | "monitoring_body" };

export interface DemoMember {
  readonly key: string;
  readonly name: string;
  /** Beside a seat, where one is held. */
  readonly roles: readonly DemoRole[];
  readonly detail: string;
  /** Whom those without a seat speak for. */
  readonly organisation?: Belonging;
}

const member = (key: string, name: string, detail: string, ...roles: DemoRole[]): DemoMember => ({
  key,
  name,
  roles,
  detail,
});
const speaksFor = (name: string, type: Belonging["type"], member: DemoMember): DemoMember => ({
  ...member,
  organisation: { name, type },
});

/** Sets up the process; invites the secretariat. */
export const founder = member(
  "joana",
  "Joana Prior",
  "Open government unit, Mayor's Office; also administrator",
  { role: "point_of_contact" },
);
export const secretary = member("ewan", "Ewan Castellane", "Secretariat of the forum", {
  role: "secretariat",
});

/** In the order in which they joined: both co-chairs last, after the seats were given. */
export const members: readonly DemoMember[] = [
  member(
    "miriam",
    "Miriam Toller",
    "Independent; both working groups",
    { role: "facilitator", group: "health" },
    { role: "facilitator", group: "budget" },
  ),
  member("tobias", "Tobias Renn", "Government, seat 2, Department of Health and Care"),
  member("ingrid", "Ingrid Solway", "Government, seat 3, Finance Department"),
  member("marco", "Marco Delamar", "Government, seat 4, Planning and Building Control"),
  member("yusuf", "Yusuf Adeyi", "Government, seat 5, Digital Services"),
  member("nora", "Nora Ballard", "Government, seat 6, City Council"),
  member("piotr", "Piotr Lindvall", "Government, seat 7, Water and Environment Authority"),
  member("carmen", "Carmen Whitlow", "Government, seat 8, District Administrations", {
    role: "wg_member",
    group: "budget",
  }),
  member("dolores", "Dolores Finch", "Civil society, seat 10, Patients' Voice Rivermouth", {
    role: "wg_member",
    group: "health",
  }),
  member("kenji", "Kenji Aldous", "Civil society, seat 11, Open Data Coast", {
    role: "wg_member",
    group: "network",
  }),
  member("leila", "Leila Hartwell", "Civil society, seat 13, University of Rivermouth", {
    role: "wg_member",
    group: "network",
  }),
  member("george", "George Tidewell", "Civil society, seat 14, Saltmarsh Residents' Association", {
    role: "wg_member",
    group: "network",
  }),
  member("rosa", "Rosa Verne", "Civil society, seat 15, Dock and Care Workers' Union", {
    role: "wg_member",
    group: "network",
  }),
  member("samir", "Samir Bellamy", "Civil society, seat 16, Journalists' Association of the Coast", {
    role: "wg_member",
    group: "network",
  }),
  speaksFor(
    "Rivermouth Nurses' Association",
    "labour_union",
    member("beatriz", "Beatriz Lorne", "Nurse, Saltmarsh clinic", { role: "wg_member", group: "health" }),
  ),
  speaksFor(
    "Department of Health and Care",
    "government_department",
    member("callum", "Callum Reyes", "Data analyst, Department of Health and Care", {
      role: "wg_member",
      group: "health",
    }),
  ),
  speaksFor(
    "Hill End Neighbours",
    "community_group",
    member("fiona", "Fiona Achterman", "Hill End Neighbours", { role: "wg_member", group: "budget" }),
  ),
  speaksFor(
    "Harbour Ward traders",
    "business_group",
    member("weiming", "Lin Weiming", "Harbour Ward traders", { role: "wg_member", group: "budget" }),
  ),
  speaksFor(
    "Coast Cities Network",
    "international_organisation",
    member("ottilie", "Ottilie Grahn", "Coast Cities Network", { role: "observer" }),
  ),
  speaksFor(
    "Institute for Public Accountability",
    "academia",
    member("ravi", "Ravi Montrose", "Institute for Public Accountability", { role: "monitoring_body" }),
  ),
  member("helena", "Helena Marsh", "Government, seat 1, Mayor's Office", {
    role: "co_chair",
    bloc: "government",
  }),
  member(
    "amara",
    "Amara Oseni",
    "Civil society, seat 9, Rivermouth Civic Network",
    { role: "co_chair", bloc: "non_government" },
    { role: "wg_member", group: "network" },
  ),
];

/** [Q20] What they declare when they sign; the others have nothing to declare. */
export const interests: Readonly<Record<string, readonly Interest[]>> = {
  dolores: [{ organisation: "Northbank clinic", interest: "I sit on its patients' council, unpaid." }],
  kenji: [
    {
      organisation: "Open Data Coast",
      interest: "Paid director; it runs the city's data portal under a contract until next June.",
    },
  ],
  piotr: [{ organisation: "Coast Water Works", interest: "My brother is on its board." }],
};

export const addressOf = (key: string): string => `${key}@demo.example`;
