import { type Body, forumFacts, item, type ToldMeeting, written } from "./meetings.js";

const ofGroup: Body["facts"] = {
  ...forumFacts,
  kind: "working_group",
  purpose: "draft_commitments",
  from: "10:00",
  to: "12:00",
  streamLink: "",
  papers: [],
};
const health: Body = {
  group: "health",
  begins: null,
  by: "beatriz",
  approves: "callum",
  facts: { ...ofGroup, place: "Northbank clinic, meeting room" },
};
const budget: Body = {
  group: "budget",
  begins: null,
  by: "fiona",
  approves: "weiming",
  facts: { ...ofGroup, from: "17:30", to: "19:30", place: "Library on Old Quay, first floor" },
};

export const groupMeetings: readonly ToldMeeting[] = [
  {
    ...health,
    day: 23,
    called: 27,
    reason: "Northbank clinic has its room free on this day only. All members agreed to it at the forum.",
    agendaSent: 25,
    title: "Health group: waiting times, first full draft",
    items: [
      item("Which waits are counted", "From the desk or from the call?", 40),
      item("Who publishes, and on which day", "", 30),
    ],
    minutes: written(
      [
        [
          "Patients count from the call, the booking system from the desk. Both figures say something else.",
          "Both are published, each under its own name.",
        ],
        [
          "The department can send the file by Monday noon.",
          "Every Monday, by noon, for all eleven clinics.",
        ],
      ],
      "The draft goes to the forum with both figures.",
      "Callum asks the four smallest clinics what they can count.",
      "One text on waiting times that all four members can stand behind.",
    ),
    circulated: 20,
    approvedIn: 2,
  },
  {
    ...budget,
    day: 10,
    called: 26,
    agendaSent: 19,
    title: "Budget group: what the veto asks of the draft",
    items: [
      item("What would lift the veto", "The reasons as the co-chair wrote them.", 45),
      item("Who looks at the money each year", "", 30),
    ],
    minutes: written(
      [
        [
          "The Finance Department needs the share before the budget is drawn up in June. Residents need the date before they meet.",
          "The share is told by 31 May of each year.",
        ],
        [
          "Nobody in the group wants the city to assess itself.",
          "A sheet on the problem, solutions until the next meeting.",
        ],
      ],
      "The draft takes up the date and goes to the forum again.",
      "Fiona opens a problem sheet on the yearly look; all four score its solutions.",
      "The words that were vetoed are changed, and it is said where.",
    ),
    circulated: 7,
    approvedIn: null,
  },
  {
    ...health,
    day: 9,
    called: 24,
    agendaSent: 17,
    title: "Health group: prices, which solution",
    items: [
      item("Minutes of the last meeting", "", 5),
      item("Scores of the three solutions", "Where they differ most, and why.", 60),
      item("Who is missing at the table", "", 15),
    ],
    minutes: written(
      [
        ["Read and agreed.", "Approved."],
        [
          "All four see the same urgency. The calculator and the law differ in what is possible within the plan.",
          "One sheet at every counter is selected; the reasons stand on the problem sheet.",
        ],
        [
          "The patients were heard on two evenings. Nobody who knows how prices are made was there.",
          "The university is asked before the draft is finished.",
        ],
      ],
      "The draft on prices begins with the sheet at the counter.",
      "Dolores asks the chair of health economics for two hours.",
      "A first half of the draft stands; dates and who pays are open.",
    ),
    circulated: 6,
    approvedIn: null,
  },
  {
    ...budget,
    day: -4,
    called: 15,
    agendaSent: 4,
    reason: "The scores of the problem sheet come in this week and are the only point.",
    title: "Budget group: a yearly look at the money, which solution",
    items: [item("Scores of the three solutions", "Whoever has not scored yet does it before.", 60)],
    minutes: [],
    circulated: 0,
    approvedIn: null,
  },
  {
    ...health,
    day: -5,
    called: 3,
    reason: "The clinics could say only this week when their booking office is free.",
    agendaSent: 2,
    title: "Health group: price lists, last open points",
    items: [
      item("Minutes of the last meeting", "", 5),
      item("Which prices stand on the sheet", "Thirty services, or those that patients ask for.", 40),
      item("Who pays for the interpreter", "", 20),
    ],
    minutes: [],
    circulated: 0,
    approvedIn: null,
  },
];
