import type { ChoiceForm } from "@accord/shared/choices";
import { type Application, type ElectionForm, emptyApplication } from "@accord/shared/elections";

/** What a page of the browser sends for a file. */
export function fileBody(content: string | Uint8Array, fileName = "ideas.csv") {
  const line = "----accord-test-boundary";
  const head = `--${line}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: text/csv\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${line}--\r\n`)]),
    headers: { "content-type": `multipart/form-data; boundary=${line}` },
  };
}

/** Of one dot. */
export const dotPicture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

export const contributionBody = (once: string) => ({
  title: `Prices of ${once}`,
  text: "Tell the price before treatment.",
  contributorName: "Ana Lima",
  organisation: null,
  kind: "individual",
  stakeholderType: null,
  channel: "post",
  receivedOn: "2026-10-20",
  place: null,
  language: null,
  anonymous: false,
  anonymityGround: null,
  themes: [] as string[],
  once,
});

/** One question put in a meeting, prepared and not opened where nothing else is said. */
export const ballotBody = (put: { subjects: readonly (string | undefined)[] } & Record<string, unknown>) => ({
  subject: "proposal",
  question: "Should it?",
  live: true,
  closesAt: null,
  recused: [],
  present: [],
  open: false,
  ...put,
});

export const vetoBody = {
  reason: "No line in the budget.",
  lifting: "Milestone 3 depends on the budget.",
  next: "The group meets both co-chairs.",
  deadline: "2026-12-11",
};

export const categoryBody = {
  juncture: "themes" as const,
  theme: null,
  category: "Prices of treatment",
  outcome: "inclusion" as const,
  reasonCodes: [],
  text: "It opens a track of its own.",
};

export const responseBody = (reference: string) => ({
  outcome: "rejection",
  reasonCodes: ["legal_obstacle"],
  elements: {
    inputCollected: "By post.",
    howConsidered: "By the group.",
    howInfluenced: "Not yet.",
    includedAndWhy: "The law stands against it.",
    beyondCurrentPlan: "Asked again in 2028.",
  },
  juncture: "proposals",
  theme: null as string | null,
  commitments: [] as string[],
  decisions: [] as number[],
  before: null,
  after: null,
  departure: null,
  lines: [{ reference, own: "" }],
});

export const callBody = {
  title: "Ideas for the plan",
  question: "What should change?",
  opensOn: "2026-11-02",
  closesOn: "2026-12-02",
  moderated: true,
  grounds: [],
  consentText: "What you send is published.",
};

export const invitationBody = (group: string | null = null, seatId: string | null = null) => ({
  name: "Ines",
  email: null,
  roles: [
    seatId
      ? { role: "msf_member", group: null, bloc: null, seat: seatId }
      : { role: group ? "wg_member" : "observer", group, bloc: null, seat: null },
  ],
  leadsTo: null,
});

export const activityBody = {
  kind: "forum_meeting",
  moment: "planning",
  what: "Meeting of the forum",
  why: "",
  who: "",
  how: "",
  place: "",
  mode: "both",
  startsOn: "2027-01-12",
  endsOn: "2027-01-12",
  call: null,
};

export const planBody = {
  developmentStart: "2027-01-18",
  deadline: "2027-07-30",
  cutOff: null,
  jurisdictions: [{ name: "Test City", endOfTerm: "2031-03-31" }],
  transition: null,
};

export const processBody = {
  title: "Test plan 2027-2030",
  memberName: "Test City",
  memberLevel: "local",
  timeZone: "America/Lima",
  planStart: "2027-01-01",
  planEnd: "2030-12-31",
};

export const endorsementBody = {
  version: 1,
  organisation: "Patients' association",
  signer: "Rosa Diaz",
  signedOn: "2026-11-02",
  statement: "",
};

export const termsBody = {
  mandate: "decision_making",
  rule: { kind: "majority" },
  quorum: { kind: "number", present: 2, eachBloc: true },
};

export const mappingBody = {
  columns: ["title", "text"],
  dateFormat: "iso",
  usualKind: "individual",
  usualChannel: "post",
  usualDay: "2026-10-01",
  kinds: {},
  channels: {},
  makeThemes: false,
  source: "Letters",
};

export const choiceBody = {
  question: "What first?",
  words: "",
  rule: { kind: "rank_three", fewer: false },
  takers: "anyone",
  options: ["Open data", "Prices on the door", "School meals", "Bus lanes"].map((title) => ({
    title,
    words: "",
    category: null,
    about: null,
  })),
} as const satisfies ChoiceForm;

export const sheetBody = { title: "Prices are unknown", theme: null, proposal: null };
export const sheetScores = { urgency: 4, feasibility: 3, relevance: 5 };

export const stakeholderBody = {
  name: "Patients' association",
  type: "civil_society_organisation",
  support: "high",
  influence: "low",
  minimumGroup: "beneficiaries",
};

export const meetingBody = {
  kind: "msf",
  purpose: "review_plan",
  title: "December meeting of the forum",
  group: null as string | null,
  day: "2026-12-08",
  from: "10:00",
  to: "12:30",
  place: "Town hall, room 2",
  remoteLink: "https://meet.example.org/forum",
  streamLink: "",
  open: true,
  closedReason: "",
  facilitator: "",
  languages: "",
  access: "Step-free entrance.",
  inputUse: "",
  papers: [{ title: "Draft of the plan", link: "https://example.org/draft.pdf" }],
};

export const guestBody = {
  person: null,
  name: "Rosa Diaz",
  organisation: "Patients' association",
  stakeholderType: "civil_society_organisation",
  bloc: "non_government",
  seat: null,
  presence: "in_person",
  joined: "",
  left: "",
  nameDisclosable: true,
};

/** Two colleges; applications from the third day of November on, the vote from the twentieth to the twenty-fifth. */
export const electionBody = {
  title: "Members from outside government",
  words: "",
  method: "vote",
  criteria: "Registered here, and active for two years.",
  colleges: [
    { name: "Civil society", words: "", seats: 3 },
    { name: "Private sector", words: "", seats: 1 },
  ],
  dates: {
    opensAt: "2026-11-03T12:00:00.000Z",
    closesAt: "2026-11-10T12:00:00.000Z",
    rollsAt: "2026-11-15T12:00:00.000Z",
    voting: { votingFrom: "2026-11-20T12:00:00.000Z", votingUntil: "2026-11-25T12:00:00.000Z" },
  },
} as const satisfies Omit<ElectionForm, "commission">;

/** Of an organisation that votes and stands in the first college. */
export const applicationBody = (organisation: string): Application => ({
  ...emptyApplication,
  organisation,
  about: "It does what it says.",
  college: "1",
  as: "both",
  nominee: `Somebody of ${organisation}`,
  statement: "We listen.",
  contact: "Rosa Diaz",
  email: `office@${organisation.toLowerCase().replace(/\W/gu, "-")}.example`,
});
