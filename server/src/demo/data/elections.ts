import {
  type Application,
  type ApplicationPaper,
  type ElectionForm,
  emptyApplication,
} from "@accord/shared/elections";

type Told = Omit<ElectionForm, "dates" | "commission">;

export const members = {
  title: "Members of the forum from outside government, {first}–{last}",
  words:
    "Five seats are given for the plan {first}–{last}. Each organisation votes in its own college, for one candidate.",
  method: "vote",
  criteria:
    "The organisation works in Rivermouth, is registered, has been active for two years, and is not part of a public body.",
  colleges: [
    { name: "Civil society", words: "Associations, charities, residents' groups.", seats: 2 },
    { name: "Private sector", words: "Businesses and their associations.", seats: 1 },
    { name: "Labour unions", words: "Unions of people who work in the city.", seats: 2 },
  ],
} as const satisfies Told;

interface Applying {
  readonly words: Application;
  readonly eligible: boolean;
  readonly reasons: string;
  readonly appeal?: { readonly words: string; readonly eligible: boolean; readonly reasons: string };
}

const applying = (
  college: 1 | 2 | 3,
  organisation: string,
  about: string,
  stands: { readonly nominee: string; readonly statement: string } | null,
  judged: Partial<Applying> = {},
): Applying => ({
  words: {
    ...emptyApplication,
    organisation,
    about,
    college: String(college),
    as: stands === null ? "elector" : "both",
    ...stands,
    contact: "The office",
    email: `office@${organisation.toLowerCase().replace(/[^a-z]+/gu, "-")}.example`,
  },
  eligible: true,
  reasons: "Registered in Rivermouth and active for more than two years.",
  ...judged,
});

/** In the order in which they came in: their numbers follow. */
export const applicants: readonly Applying[] = [
  applying(1, "Estuary Food Bank", "Feeds four hundred households a week.", {
    nominee: "Hannah Weiss",
    statement:
      "People who stand in our queue have no time for meetings. I bring what they say, and take answers back.",
  }),
  applying(1, "Rivermouth Cyclists", "Counts traffic and plans safe ways to school.", {
    nominee: "Tomás Brandão",
    statement:
      "We have counted bicycles for nine years and published every figure. I ask the same of the plan.",
  }),
  applying(1, "Deaf Community of the Coast", "Interpreters, courses and advice.", {
    nominee: "Lucia Ferrand",
    statement:
      "A plan that is only spoken of is not open to us. I watch over signs, captions and plain words.",
  }),
  applying(1, "Friends of the Saltmarsh", "Looks after the marsh and its paths.", null),
  applying(1, "Tenants' Advice Northbank", "Advice on rent, repairs and moving.", null),
  applying(
    1,
    "Rivermouth Future Forum",
    "Debates about the city.",
    { nominee: "Edgar Holm", statement: "The city needs a longer view." },
    {
      eligible: false,
      reasons: "Founded in May of this year: it has not been active for two years.",
      appeal: {
        words: "Our members have met since 2019, before the association was founded.",
        eligible: false,
        reasons:
          "The criteria ask for two years as a registered organisation. They are the same for everybody.",
      },
    },
  ),
  applying(2, "Harbour Traders", "Sixty shops between quay and market.", {
    nominee: "Mirela Costa",
    statement: "Small shops publish their prices every day. I ask the same of the city's contracts.",
  }),
  applying(2, "Coast Tourism Association", "Hotels, guides and ferries.", {
    nominee: "Jonas Adler",
    statement: "Open timetables and open permits help a hundred small firms.",
  }),
  applying(2, "Builders' Guild", "Forty firms of the building trade.", null, {}),
  applying(2, "Fishing Cooperative", "Thirty boats and the market hall.", null),
  applying(3, "Union of Ferry and Port Workers", "Six hundred members at the port.", {
    nominee: "Ilda Marques",
    statement: "Those who do the city's work know where a plan fails in practice.",
  }),
  applying(3, "Teachers' Union, coast branch", "Teachers of fourteen schools.", null),
];

/** A file of the folder `demo`. */
export interface ToldPaper {
  readonly paper: ApplicationPaper;
  readonly file: string;
  readonly name: string;
}

/** Of the first that applied. */
export const registration: ToldPaper = {
  paper: "registration",
  file: "register-of-associations-food-bank.pdf",
  name: "Extract from the register of associations.pdf",
};

/** Number of the application, and whom it votes for in the first round. */
export const firstRound: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 1],
  [5, 3],
  [7, 7],
  [8, 8],
  [9, 7],
  [10, 8],
  [11, 11],
  [12, 11],
];
/** The private sector was tied. */
export const runOff: readonly (readonly [number, number])[] = [
  [7, 7],
  [8, 8],
  [9, 7],
  [10, 7],
];

export const panel = {
  title: "Two people for the panel that reads the evidence",
  words:
    "The forum's panel reads the evidence of the plan {first}–{last} once a year. Anybody can nominate somebody.",
  method: "committee",
  criteria:
    "Knows how to read budgets or statistics. Has published on public services. Holds no office and no contract of the city.",
  colleges: [{ name: "Evidence panel", words: "", seats: 2 }],
} as const satisfies Told;

const nominated = (organisation: string, nominee: string, part: Partial<Application>): Application => ({
  ...emptyApplication,
  organisation,
  about: "Nominates for the panel.",
  nominee,
  statement: "Reads figures so that others can use them.",
  cv: "Ten years of work on public accounts and surveys.",
  letter: "The panel needs somebody who asks where a figure comes from.",
  reference1: "Professor A. Lund, by telephone in the mornings.",
  reference2: "M. Okafor, editor, by e-mail.",
  contact: "The office",
  email: `office@${organisation.toLowerCase().replace(/[^a-z]+/gu, "-")}.example`,
  ...part,
});

export const nominees: readonly Application[] = [
  nominated("Budget Readers' Circle", "Dr Vera Nyström", {
    links: "https://budget-readers.example/reports",
    statement: "I have explained the city's budget in the library every autumn since 2016.",
  }),
  nominated("Coast Statistics Society", "Paul Achterberg", {
    statement: "I check whether a figure measures what it says.",
  }),
];

/** Sent for the first of them. */
export const papersOfNominee: readonly ToldPaper[] = [
  { paper: "cv", file: "curriculum-vitae-of-vera-nystrom.pdf", name: "Curriculum vitae, Vera Nyström.pdf" },
  { paper: "published", file: "the-budget-in-forty-pages.pdf", name: "The budget in forty pages.pdf" },
];
