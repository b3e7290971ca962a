import type { ReactionKind, Resolution } from "@accord/shared/comments";

/** One who speaks, at an hour of a day before the telling. */
export interface Said {
  readonly by: string;
  readonly day: number;
  readonly hour: string;
  readonly text: string;
  /** Keys of people named in it, whose names stand behind an "@". */
  readonly names?: readonly string[];
  /** Place of the comment it replies to, in this list; the thread where it is left out. */
  readonly to?: number;
}

export interface ToldThread {
  readonly key: string;
  /** Number of a draft, the key of a proposal, or a text of the forum; minutes by the title of their meeting. */
  readonly on: number | string | { readonly text: "vision" | "terms" } | { readonly minutes: string };
  readonly passage?: { readonly field: string; readonly quote: string };
  readonly field?: string;
  /** Other words for the passage, which stands in a point of a list, or in a paragraph. */
  readonly suggests?: { readonly words: string; readonly within: "point" | "paragraph" };
  readonly said: readonly [Said, ...Said[]];
  /** Said of the first comment without words. */
  readonly reactions?: readonly (Omit<Said, "text"> & { readonly kind: ReactionKind })[];
  readonly ended?: Omit<Said, "text"> & { readonly outcome: Resolution; readonly reason: string };
}

const thirty = "the price of the thirty services asked for most";

export const threads: readonly ToldThread[] = [
  {
    key: "posts",
    on: 1,
    passage: {
      field: "action",
      quote: "how many posts the clinic has, and how many were filled that week",
    },
    said: [
      {
        by: "tobias",
        day: 13,
        hour: "10:05",
        text: "In the two smallest clinics this names people. Where there are three nurses, one post not filled is one nurse who is ill, and everybody in the street knows which.",
      },
      {
        by: "dolores",
        day: 13,
        hour: "18:40",
        text: "I see that. But patients ask exactly this: is the wait long because nobody is there? Without the posts the figure is a complaint without an address.",
      },
      {
        by: "tobias",
        day: 12,
        hour: "09:15",
        text: 'Then a floor: where a clinic has fewer than five posts, the table says "fewer than five" and gives the whole district. @Callum Reyes, can the file do that?',
        names: ["callum"],
      },
      {
        by: "callum",
        day: 12,
        hour: "11:50",
        text: "Yes. It is two clinics, Saltmarsh and Hill End. The rule for the count is due in March anyway: the floor goes in there, and the text of the action can stay as it is.",
      },
      {
        by: "dolores",
        day: 12,
        hour: "19:30",
        text: "With the district's figure beside it I can explain that to anybody. Agreed.",
      },
    ],
    ended: {
      by: "callum",
      day: 11,
      hour: "09:00",
      outcome: "answered",
      reason: "The floor of five posts goes into the rule for counting, due in March.",
    },
  },
  {
    key: "machines",
    on: 1,
    passage: {
      field: "action",
      quote: "ticket machines at the doors of four clinics, whose counts belong to the city",
    },
    said: [
      {
        by: "ingrid",
        day: 9,
        hour: "14:20",
        text: "Four machines are in the department's figures. The other seven are in nobody's. If the date for all eleven is to hold, I need the sum before the budget closes.",
      },
      {
        by: "rosa",
        day: 9,
        hour: "20:10",
        text: "And the hour a week in which somebody at the counter looks after each of them. It is never in the sum, and always in somebody's shift.",
      },
      {
        by: "ingrid",
        day: 8,
        hour: "09:30",
        to: 1,
        text: "Fair. @Callum Reyes, could you put both on one page: price of a machine, hours a year? Then I take it into the round with the departments.",
        names: ["callum"],
      },
    ],
  },
  {
    key: "statusQuo",
    on: 1,
    field: "statusQuo",
    said: [
      {
        by: "leila",
        day: 6,
        hour: "12:15",
        text: "A date for this count would help whoever compares in 2028. Was it this spring?",
      },
    ],
  },
  {
    key: "fifty",
    on: 3,
    passage: { field: "action", quote: thirty },
    suggests: { words: "the price of the fifty services asked for most", within: "point" },
    said: [
      {
        by: "rosa",
        day: 2,
        hour: "15:10",
        text: "Thirty leaves out dressings and travel vaccinations. At our counter these two are asked for every day.",
      },
      {
        by: "callum",
        day: 2,
        hour: "16:30",
        text: "Fifty lines do not fit on one sheet in letters that my mother can read.",
      },
    ],
    reactions: [
      { by: "beatriz", day: 2, hour: "18:05", kind: "agree" },
      { by: "dolores", day: 2, hour: "19:20", kind: "agree" },
      { by: "callum", day: 2, hour: "16:20", kind: "concern" },
    ],
  },
  {
    key: "highest",
    on: 3,
    passage: { field: "action", quote: thirty },
    suggests: { words: "the highest price of the thirty services asked for most", within: "point" },
    said: [
      {
        by: "ottilie",
        day: 1,
        hour: "09:40",
        text: "A price from 8 to 60 says nothing at a counter. The most that it can cost does.",
      },
    ],
    reactions: [{ by: "rosa", day: 1, hour: "10:15", kind: "thanks" }],
  },
  {
    key: "fivePerCent",
    on: 2,
    passage: { field: "action", quote: "Five per cent of each district's whole budget" },
    said: [
      {
        by: "ingrid",
        day: 6,
        hour: "16:00",
        text: "Most of a district's budget is wages, rents and heating. Five per cent of the whole is close to a third of what a district can still decide on. I'd rather promise less and pay it every year.",
      },
      {
        by: "george",
        day: 6,
        hour: "21:05",
        text: "In Saltmarsh we were promised a share of “what is left” for six years, and what was left was nothing. A share of the whole is the only figure that we can check ourselves.",
      },
      {
        by: "carmen",
        day: 5,
        hour: "08:45",
        text: "Both are true where I sit. The five sums stand in the text, so nobody has to reckon with a percentage in {first}. The question is the years after.",
      },
      {
        by: "george",
        day: 5,
        hour: "19:20",
        to: 0,
        text: "Then write the years after. If it has to be four per cent in a bad year, let the council say so in public, with the reason.",
      },
      {
        by: "ingrid",
        day: 4,
        hour: "10:30",
        text: "That I could defend. @Fiona Achterman, would the group draft a sentence for it? I'd read it the same day.",
        names: ["fiona"],
      },
    ],
  },
  {
    key: "landing",
    on: 2,
    passage: { field: "action", quote: "in Saltmarsh, at the ferry landing" },
    said: [
      {
        by: "ottilie",
        day: 5,
        hour: "11:10",
        text: "Three cities of our network have tried boxes in the open. Two of them emptied them every evening, with a witness of each side. It is worth a line in the rules of the vote.",
      },
      {
        by: "fiona",
        day: 5,
        hour: "20:45",
        text: "Thank you, that goes into the rules of the vote, not into this text.",
      },
    ],
    ended: {
      by: "fiona",
      day: 5,
      hour: "20:50",
      outcome: "answered",
      reason: "Noted for the rules of the vote.",
    },
  },
  {
    key: "evaluation",
    on: "evaluation",
    said: [
      {
        by: "ingrid",
        day: 9,
        hour: "11:00",
        text: "A report each year is in no line of the budget. Who pays for it, and how independent is it if the city does?",
      },
      {
        by: "leila",
        day: 9,
        hour: "17:20",
        text: "The school asks for nothing, six students a year can do it. What costs is the count: who came, from which district, in which language. Somebody has to take it down on the evening itself.",
      },
      {
        by: "fiona",
        day: 8,
        hour: "20:15",
        text: "A slip with three ticks in a box at the door. Nobody on Hill End fills in a form after a day's work, but three ticks they will.",
      },
      {
        by: "ingrid",
        day: 7,
        hour: "09:40",
        to: 1,
        text: "Three ticks I can pay for. With the sum in the text, which is the paper and the boxes, I have nothing against it.",
      },
    ],
  },
  {
    key: "papers",
    on: "papers",
    said: [
      {
        by: "samir",
        day: 5,
        hour: "13:30",
        text: "The new rules of procedure have the three days. They say nothing of the page in plain words, and that is the half that readers asked us for.",
      },
      {
        by: "nora",
        day: 4,
        hour: "10:15",
        text: "True. The clerk writes that page for the large items since September, as a habit. I will ask the committee in December to make it a rule.",
      },
    ],
  },
  {
    key: "withinDays",
    on: { text: "vision" },
    passage: { field: "longTermVision", quote: "gets an answer with reasons" },
    suggests: { words: "gets an answer with reasons within thirty days", within: "paragraph" },
    said: [
      {
        by: "kenji",
        day: 7,
        hour: "19:10",
        text: "Without a number of days this is a wish. Thirty is what the panel for the budget asks of the city as well.",
      },
      {
        by: "yusuf",
        day: 6,
        hour: "10:25",
        text: "Thirty holds for what one department can answer. Where three are asked we need longer, and should say so on the first day.",
      },
    ],
    reactions: [{ by: "rosa", day: 7, hour: "20:30", kind: "agree" }],
  },
  {
    key: "sameTwoHundred",
    on: { text: "vision" },
    passage: { field: "challenges", quote: "Consultations reach the same two hundred people" },
    said: [
      {
        by: "leila",
        day: 7,
        hour: "12:40",
        text: "From our survey it is 214 names over five years. Shall the source stand here? @Helena Marsh",
        names: ["helena"],
      },
    ],
  },
  {
    key: "eightPeople",
    on: { text: "terms" },
    passage: { field: "decisions", quote: "ten members must take part" },
    suggests: { words: "ten members must take part, five of each bloc", within: "paragraph" },
    said: [
      {
        by: "samir",
        day: 4,
        hour: "15:15",
        text: "One of each bloc is little where nine of the other side sit at the table.",
      },
      {
        by: "nora",
        day: 3,
        hour: "09:50",
        text: "Then five who stay away can stop every vote. I would rather keep one of each and look at it after a year.",
      },
    ],
  },
  {
    key: "whoAnswers",
    on: { minutes: "Third meeting of the forum" },
    passage: { field: "actions", quote: "a person who answers questions" },
    said: [
      {
        by: "george",
        day: 3,
        hour: "18:20",
        text: "We said by name: Callum for prices, Fiona for the districts. That should stand here, or nobody comes.",
      },
      {
        by: "ewan",
        day: 2,
        hour: "09:05",
        text: "Both have agreed to be named. I write it in before the fourth meeting.",
      },
    ],
  },
];
