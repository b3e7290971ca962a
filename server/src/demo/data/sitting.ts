import { noStatement } from "@accord/shared/ballots";
import type { ToldVote } from "./ballots.js";

const item = (title: string, words: string, minutes: number) => ({ title, words, minutes });

/** The meeting that is on while somebody looks: two items are done, a question is open, one comes later. */
export const sitting = {
  title: "Special meeting of the forum: the open evening",
  items: [
    item("Who is here", "The secretariat calls the seats. Who takes part by video says so.", 5),
    item(
      "What the first comments on the drafts say",
      "Both groups tell in five minutes each which comments change their text.",
      20,
    ),
    item(
      "Where the open evening is held",
      "The school in Saltmarsh is free, and its hall has a hearing loop. The library is not.",
      15,
    ),
    item("Who answers questions at the evening", "Two people of each group, one of each bloc.", 15),
  ],
  absent: [3, 6, 15, 16],
  substitute: { seat: 2, who: "callum" },
  question: "Should the open evening on the drafts be held in the Saltmarsh school, with a link for video?",
  statement: {
    ...noStatement,
    title: "The open evening on the drafts",
    text: "The open evening on the three drafts is held in the hall of the Saltmarsh school, from 18:00 to 20:30. Who cannot come takes part by video and may ask questions there. The secretariat books interpreters for Portuguese and sign language, and child care until 20:00.",
  },
  votes: [
    { seat: 10, choice: "for" },
    { seat: 13, choice: "for", reason: "Two bus lines end there, and the last one leaves at 23:10." },
    { seat: 14, choice: "for" },
    {
      seat: 4,
      choice: "against",
      reason: "The school has no parking for people who cannot walk far. The depot on Old Quay has.",
    },
  ] satisfies ToldVote[],
  raised: { seat: 8, choice: "for" },
  line: "Eleven seats are here, one of them by its substitute and one by video. The quorum is met.",
} as const;
