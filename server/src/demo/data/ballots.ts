import type { Choice } from "@accord/shared/ballots";

export interface ToldVote {
  readonly seat: number;
  readonly choice: Choice;
  readonly reason?: string;
}

const inFavour = (...seats: number[]): ToldVote[] => seats.map((seat) => ({ seat, choice: "for" }));

/** First forum meeting: seat 6 and seat 16 are absent, seat 12 is vacant. */
export const absentAtFirst = [6, 16];
export const onThemes = {
  question: "Should these six themes be the themes of the action plan?",
  votes: [
    ...inFavour(1, 3, 5, 7, 8, 9, 10, 14, 15),
    {
      seat: 13,
      choice: "for",
      reason: "That access for all is a theme of its own, and not a line in each of the others, is new here.",
    },
    {
      seat: 11,
      choice: "for",
      reason: "With one that says what the plan will not do: people who wrote about fares get an answer too.",
    },
    {
      seat: 2,
      choice: "abstain",
      reason: "Water readings are one request. I would have put it under health.",
    },
    { seat: 4, choice: "for" },
  ] satisfies ToldVote[],
};
export const onWaiting = {
  question: "Should P-0001, waiting times of the city clinics, be drafted as a commitment?",
  votes: [
    ...inFavour(1, 5, 7, 8, 9, 11, 13, 14),
    {
      seat: 10,
      choice: "for",
      reason: "Patients have asked for this for ten years. Start the clock at the door.",
    },
    { seat: 15, choice: "for", reason: "With staffing beside it, as our contribution says." },
    {
      seat: 2,
      choice: "for",
      reason: "The figures exist. Writing them down weekly is work, but work we can do.",
    },
    { seat: 3, choice: "abstain", reason: "No cost estimate yet." },
    {
      seat: 4,
      choice: "against",
      reason:
        "Planning waits for staff too. We can't promise weekly figures in one office and monthly ones in all others.",
    },
  ] satisfies ToldVote[],
};
export const onList = {
  question:
    "Should these three proposals be drafted as commitments: district budgets, prices in plain words, building map?",
  votes: [
    ...inFavour(1, 2, 5, 7, 8, 9, 10, 13, 14),
    {
      seat: 11,
      choice: "for",
      reason: "All three start from what residents wrote to us, and for all three somebody is named.",
    },
    { seat: 15, choice: "for" },
    {
      seat: 3,
      choice: "against",
      reason: "I would vote for two of the three. District budgets need an answer on running costs first.",
    },
    {
      seat: 4,
      choice: "abstain",
      reason: "The map is my department's work; I can say yes once I know with how many people.",
    },
  ] satisfies ToldVote[],
};

/** Without a meeting: `closes` counts days, always at `closingHour`. */
export const closingHour = "17:00";

export interface TimedVote extends ToldVote {
  readonly day: number;
  readonly hour: string;
}

/** Nine days without a meeting: too few took part. */
export const onWeir = {
  closes: 29,
  question: "Should P-0006, water readings within the hour, be drafted as a commitment?",
  votes: [
    { day: 38, hour: "14:20", seat: 14, choice: "for" },
    {
      day: 37,
      hour: "09:05",
      seat: 7,
      choice: "for",
      reason: "The meters send the reading anyway. We need a sentence that says it is not checked.",
    },
    { day: 36, hour: "21:15", seat: 9, choice: "for" },
    { day: 35, hour: "11:40", seat: 11, choice: "for" },
    { day: 32, hour: "08:30", seat: 13, choice: "for" },
    { day: 31, hour: "16:00", seat: 3, choice: "abstain" },
  ] satisfies TimedVote[],
};

/** What is written before the final ballot on a commitment. */
export const notes = {
  1: {
    feasibility:
      "Waiting times are one of the two priorities of the city for these years. Writing down the time at the door is feasible in all clinics; machines that do it by themselves are feasible where there is money for them, and the budget is made each autumn.",
    selection:
      "Eleven comments were made on the draft. Taken up: the clock starts at the door, a missing report shows as missing, posts filled stand beside the wait. Not taken up: names of single counters, because one person sits at some of them.",
  },
  2: {
    feasibility:
      "Open district budgets are a priority of the council. The sums of each district can be published within a month; five districts have the people for it now, the others from spring on.",
    selection:
      "Seven comments were made on the draft. Taken up: the ballot box at the ferry landing and the calendar of the districts. Not taken up: a share of the whole city budget, which only the council may decide.",
  },
} as const;

/** Over nine days; it passed, and the government bloc vetoed it. What the words of the veto ask for was then written. */
export const onCommitment1First = {
  closes: 20,
  question: "Should commitment 1, as it stands, be included in the action plan?",
  votes: [
    { day: 28, hour: "09:30", seat: 9, choice: "for" },
    {
      day: 28,
      hour: "14:10",
      seat: 10,
      choice: "for",
      reason: "Every clinic, not a few: that is the point.",
    },
    { day: 27, hour: "10:00", seat: 11, choice: "for" },
    { day: 27, hour: "17:45", seat: 13, choice: "for" },
    { day: 25, hour: "08:20", seat: 14, choice: "for" },
    { day: 25, hour: "12:05", seat: 15, choice: "for" },
    { day: 24, hour: "15:30", seat: 16, choice: "for" },
    {
      day: 23,
      hour: "09:15",
      seat: 2,
      choice: "abstain",
      reason: "Right in its aim. I can't carry eleven clinics by June.",
    },
    {
      day: 23,
      hour: "11:40",
      seat: 3,
      choice: "against",
      reason: "There is no line in the budget for eleven machines.",
    },
    { day: 22, hour: "10:25", seat: 4, choice: "against" },
    { day: 22, hour: "10:50", seat: 8, choice: "for" },
  ] satisfies TimedVote[],
  veto: {
    reason:
      "Ticket machines at the doors of all eleven clinics by 30 June {first} have no line in the budget. The city would promise what it can't keep.",
    lifting:
      "The same words in the action as in milestone two: machines at four clinics in {first}, weekly publication for these four, and for all eleven a year later.",
    next: "The working group on health meets both co-chairs this week and writes the dates anew. Then it is put again, at the next meeting of the forum.",
  },
};

/** Second forum meeting: seat 7 is absent. Seat 5 is recused. */
export const absentAtSecond = [7];
export const recusedAtSecond = [
  { seat: 5, reason: "Was employed by a supplier of ticket machines until last year." },
];
export const onCommitment1 = {
  question: "Should commitment 1, in this version, be included in the action plan?",
  votes: [
    ...inFavour(1, 6, 8, 9, 11, 14),
    {
      seat: 2,
      choice: "for",
      reason: "Four clinics first is honest. My department will keep to these dates.",
    },
    {
      seat: 10,
      choice: "for",
      reason:
        "The clock starts at the door and a missing report shows as missing. That is what patients asked for.",
    },
    { seat: 13, choice: "for" },
    {
      seat: 15,
      choice: "for",
      reason: "Posts filled stand beside the wait. Nobody will read this as a list of slow nurses.",
    },
    {
      seat: 16,
      choice: "abstain",
      reason:
        "Good text, but the old figures of the last three years should be published as well, not only what comes.",
    },
    {
      seat: 3,
      choice: "against",
      reason:
        "The machines for the other seven clinics have no line in the budget of {first+1}. I ask for the dates of milestone three to depend on it.",
    },
    {
      seat: 4,
      choice: "against",
      reason:
        "Weekly publication binds people who are missing at the counters. I would have preferred once a month.",
    },
  ] satisfies ToldVote[],
};

/** Open now; these seats have voted, the others have not. */
export const onCommitment2 = {
  closes: -5,
  question: "Should commitment 2, in this version, be included in the action plan?",
  votes: [
    {
      day: 4,
      hour: "09:40",
      seat: 9,
      choice: "for",
      reason: "The sums stand in the text now, district by district. Residents can hold us to them.",
    },
    { day: 4, hour: "13:20", seat: 8, choice: "for", reason: "Five districts have agreed to the calendar." },
    { day: 4, hour: "18:45", seat: 14, choice: "for", reason: "With the ballot box at the ferry landing." },
    {
      day: 3,
      hour: "08:50",
      seat: 2,
      choice: "abstain",
      reason: "Not my department's money; I leave it to those whose it is.",
    },
    { day: 3, hour: "11:05", seat: 13, choice: "for" },
    { day: 2, hour: "10:30", seat: 4, choice: "for" },
    {
      day: 1,
      hour: "15:15",
      seat: 11,
      choice: "against",
      reason: "The results are published as a page and not as data. Add one line and I change my vote.",
    },
  ] satisfies TimedVote[],
};

/** Nine days in secret, on what members get themselves. */
export const onAllowances = {
  closes: 18,
  question:
    "Should P-0009, attendance and allowances of councillors and forum members, be drafted as a commitment?",
  votes: [
    { day: 27, hour: "19:20", seat: 16, choice: "for", reason: "Who asks for openness begins at home." },
    { day: 26, hour: "09:10", seat: 2, choice: "for" },
    {
      day: 26,
      hour: "13:45",
      seat: 5,
      choice: "against",
      reason: "Who cares for a child or a parent misses sittings. A table by name will not say why.",
    },
    { day: 25, hour: "18:30", seat: 9, choice: "for" },
    { day: 24, hour: "10:15", seat: 6, choice: "abstain" },
    { day: 23, hour: "20:05", seat: 10, choice: "for" },
    { day: 22, hour: "08:50", seat: 13, choice: "for" },
    { day: 21, hour: "16:40", seat: 4, choice: "against" },
    { day: 20, hour: "11:25", seat: 14, choice: "for" },
    { day: 20, hour: "13:35", seat: 7, choice: "for" },
    { day: 20, hour: "15:00", seat: 15, choice: "for" },
  ] satisfies TimedVote[],
};
export const onRegister = {
  closes: -6,
  question: "Should P-0008, a public register of who meets the mayor, be drafted as a commitment?",
  votes: [
    { day: 3, hour: "18:15", seat: 16, choice: "for" },
    { day: 2, hour: "09:30", seat: 8, choice: "against" },
    { day: 2, hour: "14:05", seat: 11, choice: "for" },
    { day: 1, hour: "10:45", seat: 13, choice: "for" },
  ] satisfies TimedVote[],
};
