import type { TimedVote, ToldVote } from "./ballots.js";

const agreeing = (...seats: number[]): ToldVote[] => seats.map((seat) => ({ seat, choice: "agree" }));

/** [Q6] At the forum's first session, by the first terms: two members object. */
export const onTimeline = {
  question: "Should the timeline, as it was published, be the forum's plan of activities?",
  votes: [
    ...agreeing(1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 13),
    { seat: 14, choice: "agree", reason: "With evenings, and with meetings on both banks." },
    {
      seat: 4,
      choice: "stand_aside",
      reason: "My department would have begun later. It need not stop the others.",
    },
    {
      seat: 15,
      choice: "object",
      reason:
        "Shift workers read on Sundays. Three weeks between the last comments and the vote are too few.",
    },
    {
      seat: 16,
      choice: "object",
      reason: "Drafts come out in the week of the budget debate, when nobody writes about anything else.",
    },
  ] satisfies ToldVote[],
  answers: [
    {
      seat: 15,
      words:
        "The day on which the plan is filed is set by the rules. A week more for comments is a week less for drafting. Paper copies lie in the port canteen from the first day, so that Sundays are three and not two.",
    },
    {
      seat: 16,
      words:
        "The budget debate ends four days before the drafts come out. The secretariat sends them to your members the evening before, with a page that says what is new.",
    },
  ],
};

/** Sixteen days later, without a meeting, by more than half of those who take part. */
export const onTimelineAgain = {
  closes: 38,
  reasons:
    "Both objections are answered. Nobody has proposed another day on which to file, and without one every change takes time from somebody else. What is left is to be weighed, not to be talked about.",
  votes: [
    { day: 47, hour: "09:20", seat: 9, choice: "for" },
    { day: 47, hour: "11:05", seat: 1, choice: "for" },
    { day: 47, hour: "18:40", seat: 10, choice: "for" },
    { day: 46, hour: "09:15", seat: 2, choice: "for" },
    {
      day: 46,
      hour: "12:30",
      seat: 16,
      choice: "abstain",
      reason: "The answer is fair. I will see whether it holds.",
    },
    { day: 45, hour: "10:10", seat: 8, choice: "for" },
    { day: 45, hour: "14:00", seat: 11, choice: "for" },
    { day: 43, hour: "09:40", seat: 13, choice: "for" },
    {
      day: 43,
      hour: "20:15",
      seat: 15,
      choice: "against",
      reason: "Paper in the canteen helps. Three weeks stay three weeks.",
    },
    { day: 42, hour: "10:30", seat: 7, choice: "for" },
  ] satisfies TimedVote[],
};

/** [7.1] What the dialogue taught: a ballot on each of thirty questions can't take three weeks. All agree. */
export const onTerms = {
  closes: 46,
  question: "Should version 2 of the terms of reference, by which questions are voted on, come into force?",
  votes: [
    {
      day: 56,
      hour: "09:30",
      seat: 9,
      choice: "agree",
      reason:
        "Looking for agreement stays our habit. It need not be a round of its own before each of thirty questions.",
    },
    { day: 56, hour: "10:15", seat: 1, choice: "agree" },
    { day: 55, hour: "13:00", seat: 2, choice: "agree" },
    { day: 55, hour: "17:20", seat: 11, choice: "agree" },
    { day: 54, hour: "09:00", seat: 13, choice: "agree" },
    {
      day: 53,
      hour: "19:30",
      seat: 15,
      choice: "stand_aside",
      reason: "A vote is quicker, and those who are few are heard less. I watch it, and do not stop it.",
    },
    { day: 52, hour: "11:10", seat: 8, choice: "agree" },
    { day: 51, hour: "08:45", seat: 5, choice: "agree" },
    { day: 50, hour: "16:00", seat: 10, choice: "agree" },
    { day: 49, hour: "12:00", seat: 14, choice: "agree" },
  ] satisfies TimedVote[],
};
