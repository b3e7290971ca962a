import { minutesTemplate } from "@accord/shared/meetings";
import { act } from "../acts/act.js";
import { answerQuestion, setAgenda } from "../features/meetings/agenda.js";
import { askQuestion } from "../features/meetings/ask-question.js";
import { addAttendance, holdMeeting } from "../features/meetings/attend.js";
import { callMeeting, sendAgenda } from "../features/meetings/call-meeting.js";
import {
  approveMinutes,
  circulateMinutes,
  openMinutes,
  publishMinutes,
} from "../features/meetings/minutes.js";
import { planMeeting } from "../features/meetings/plan-meeting.js";
import {
  meetingByNumber,
  meetingThing,
  membersOf,
  type OnMeeting,
  questionsOf,
} from "../features/meetings/queries.js";
import { forumFacts, forumMeetings, groupMeeting, questions } from "./data/meetings.js";
import type { PlanTurn } from "./data/plan-texts.js";
import { paper } from "./evidence.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";
import { writeTurns } from "./write-turns.js";

type Told = (typeof forumMeetings)[number];

/** Numbers by the place in the list, in the order in which they were planned. */
const numbers = new Map<Told, number>();
const secretary = "ewan";

/** Three meetings of the forum with their minutes, one that is called, and one of the health group. */
export function meetings(plot: Plot): void {
  for (const told of forumMeetings) {
    plot.on(told.called, "09:20", (story) => isCalled(story, told));
    plot.on(told.agendaSent, "09:30", (story) =>
      story.by(secretary, sendAgenda, { ...at(story, told), reason: "" }),
    );
    if (told.day < 0) continue;
    plot.on(told.day, "18:40", (story) => isHeld(story, told));
    plot.on(told.circulated, "10:20", (story) => story.by(secretary, circulateMinutes, at(story, told)));
    const later = told.approvedIn === null ? undefined : forumMeetings[told.approvedIn];
    if (!later) continue;
    plot.on(later.day, "18:50", async (story) => {
      const approval = { ...at(story, told), meeting: at(story, later).no, note: "" };
      await story.by("helena", approveMinutes, approval);
      await story.by(secretary, publishMinutes, at(story, told));
    });
  }
  plot.on(groupMeeting.called, "11:40", groupMeets);
  plot.on(1, "17:10", isAsked);
}

const at = ({ process }: Story, told: Told): OnMeeting => ({ process, no: numbers.get(told) ?? 0 });

async function isCalled(story: Story, told: Told): Promise<void> {
  const { process, time } = story;
  const form = { ...forumFacts, title: told.title, group: null, day: time.day(told.day) };
  const { no } = await story.by(secretary, planMeeting, { process, ...form });
  numbers.set(told, no);
  await agenda(story, no, told.items);
  if (told === forumMeetings.at(-1))
    await paper(
      story,
      secretary,
      { process, no },
      "clinics.png",
      "Clinics that note when a patient comes.png",
    );
  await story.by(secretary, callMeeting, { process, no, reason: "" });
}

export async function agenda(story: Story, no: number, items: Told["items"]): Promise<void> {
  const { process, store } = story;
  const { changedAt: seen } = await meetingByNumber(store.read, { process, no });
  const all = items.map((one) => ({ ...one, about: null, question: null }));
  await story.by(secretary, setAgenda, { process, no, seen, items: all });
}

/** All but two members are there, some from elsewhere; one does not want to be named. */
async function isHeld(story: Story, told: Told): Promise<void> {
  const { store, process, time } = story;
  const on = at(story, told);
  const members = await membersOf(store.read, { process, group: null }, time.at(told.day, "18:40"));
  for (const [place, { email: _email, ...member }] of members.entries()) {
    if (place % 8 === 6) continue;
    await story.by(secretary, addAttendance, {
      ...on,
      ...member,
      presence: place % 5 === 3 ? "remote" : "in_person",
      joined: "16:00",
      left: "18:30",
      nameDisclosable: place !== 9,
    });
  }
  await story.by(secretary, openMinutes, on);
  await story.by(secretary, writeMinutes, { ...on, turns: told.minutes });
  await story.by(secretary, holdMeeting, on);
}

const writeMinutes = act<OnMeeting & { readonly turns: readonly PlanTurn[] }, void>({
  name: "write-minutes",
  asks: "run_meeting",
  thing: meetingThing,
  async run({ tx, by, now, documents, audit }, { process, no, turns }) {
    const { id, document } = await meetingByNumber(tx, { process, no });
    await documents.change(tx, document ?? "", { person: by, act: "write-minutes", at: now }, (doc) =>
      writeTurns(doc, minutesTemplate, turns),
    );
    audit({ meeting: id });
  },
});

async function groupMeets(story: Story): Promise<void> {
  const { process, time, known } = story;
  const { title, day, place, reason } = groupMeeting;
  const { no } = await story.by("beatriz", planMeeting, {
    process,
    ...forumFacts,
    kind: "working_group",
    purpose: "draft_commitments",
    title,
    group: known.get("group", "health"),
    day: time.day(day),
    from: "10:00",
    to: "12:00",
    place,
    streamLink: "",
    papers: [],
  });
  await story.by("beatriz", callMeeting, { process, no, reason });
}

/** Two residents ask for the next meeting: one question comes on its agenda, one waits. */
async function isAsked(story: Story): Promise<void> {
  const [next] = forumMeetings.slice(-1);
  if (!next) return;
  const on = at(story, next);
  await story.byPublic(askQuestion, { ...on, ...questions.from, text: questions.put });
  await story.byPublic(askQuestion, { ...on, name: "", organisation: "", text: questions.waits });
  const { id } = await meetingByNumber(story.store.read, on);
  const [first] = await questionsOf(story.store.read, id);
  if (first)
    await story.by(secretary, answerQuestion, { ...on, question: first.id, state: "on_agenda", answer: "" });
}
