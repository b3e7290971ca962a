import { type ActivityForm, type ActivityKind, usualMoment } from "@accord/shared/process";

interface ToldActivity {
  readonly form: Omit<ActivityForm, "startsOn" | "endsOn">;
  /** Days before the telling; negative: after. */
  readonly from: number;
  readonly to: number;
}

const told = (
  kind: ActivityKind,
  from: number,
  to: number,
  words: Pick<ActivityForm, "what" | "why" | "who" | "how" | "place" | "mode">,
): ToldActivity => ({ form: { kind, moment: usualMoment[kind], call: null, ...words }, from, to });

export const firstCall = "First call: what should Rivermouth open up?";

/** First day of the development and the day on which the plan is due. */
export const dates = { start: 64, deadline: -75 } as const;

const meetings = [44, 29, 13, -12, -37, -62].map((day) =>
  told("forum_meeting", day, day, {
    what: "Meeting of the forum",
    why: "Look at what came in, decide what comes next",
    who: "Sixteen seats, observers",
    how: "Agenda and papers seven days before; interpreter on request",
    place: "Town hall, room 2",
    mode: "both",
  }),
);

const updates = [-16, -41, -66].map((day) =>
  told("public_update", day, day, {
    what: "Monthly update",
    why: "Everybody sees how far the plan is",
    who: "The public",
    how: "Page, notice boards of the districts, city radio",
    place: "Online and in eight district offices",
    mode: "both",
  }),
);

/** The timeline as it was first published, two days before the start: too late for the notice of fourteen days. */
export const activities: readonly ToldActivity[] = [
  told("preparation", 70, 65, {
    what: "Prepare the process",
    why: "Agree who does what, with which money",
    who: "Mayor's Office, Rivermouth Civic Network, secretariat",
    how: "Three meetings of the two co-chairs",
    place: "Town hall",
    mode: "in_person",
  }),
  told("collect_ideas", 64, 33, {
    what: firstCall,
    why: "Hear from people who were never asked",
    who: "Residents, patients, small businesses, newcomers",
    how: "Online call, letters, cards in clinics and libraries, telephone line",
    place: "All eight districts",
    mode: "both",
  }),
  told("analysis", 49, 43, {
    what: "Sort what came in, find themes",
    why: "Themes that can become commitments",
    who: "Forum, University of Rivermouth",
    how: "Two sorting afternoons, open to observers",
    place: "Library on Old Quay",
    mode: "in_person",
  }),
  told("workshop", 42, -20, {
    what: "Working groups write the commitments",
    why: "From shortlisted proposals to texts that can be decided",
    who: "Two working groups, departments concerned",
    how: "Meetings every second week, drafts open to both groups",
    place: "Northbank clinic, library on Old Quay",
    mode: "both",
  }),
  told("draft_comments", 32, 5, {
    what: "Second call: comments on the drafts",
    why: "Drafts are read before they are decided",
    who: "Everybody, first of all who wrote in the first call",
    how: "Online, on paper, reading evenings",
    place: "Online, Saltmarsh and Northbank",
    mode: "both",
  }),
  told("public_meeting", -9, -9, {
    what: "Open evening on the drafts",
    why: "Questions to the people who write",
    who: "Residents, working groups",
    how: "Tables by theme, child care, sign language",
    place: "School on Ferry Street",
    mode: "in_person",
  }),
  told("decision", -37, -37, {
    what: "The forum decides on the commitments",
    why: "The plan is put together from what was decided",
    who: "Members of the forum",
    how: "Ballot on each text",
    place: "Town hall, room 2",
    mode: "both",
  }),
  told("sign_off", -64, -74, {
    what: "Reasons published, council decides, plan filed",
    why: "The plan is final only when everybody has an answer",
    who: "Forum, city council, mayor",
    how: "Reasoned response, sitting of the council",
    place: "Council chamber",
    mode: "in_person",
  }),
  ...meetings,
  ...updates,
];

/** The change that was published later: the comments were given as long as the call itself. */
export const longerComments = { what: "Second call: comments on the drafts", to: -9 } as const;

export const stateOfPlay = {
  climate:
    "A new council since May. All groups in it signed the promise to answer residents in writing, and each reads it in its own way.",
  reforms: "The clinics get one booking system next year. The district budgets are written anew.",
  government_priorities: "Waiting times, permits, one address for all applications.",
  civil_society_priorities:
    "Prices before treatment, money for the districts, papers of the council in time.",
  relations:
    "A first participatory budget six years ago was dropped without a word. Both sides named this in their first meeting.",
  dates: "Budget of the city in December, closing of Northbank clinic for repairs in spring.",
} as const;
