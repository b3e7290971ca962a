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
import { presenceOfSeat } from "./ballots.js";
import { groupMeetings } from "./data/group-meetings.js";
import { forumMeetings, questions, type ToldMeeting } from "./data/meetings.js";
import type { PlanTurn } from "./data/plan-texts.js";
import { paper } from "./evidence.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";
import { writeTurns } from "./write-turns.js";

/** Numbers by the place in the list, in the order in which they were planned. */
const numbers = new Map<ToldMeeting, number>();

/** Meetings of the forum and of both groups: most with their minutes, the next ones called. */
export function meetings(plot: Plot): void {
  for (const all of [forumMeetings, groupMeetings])
    for (const told of all) meets(plot, told, told.approvedIn === null ? undefined : all[told.approvedIn]);
  plot.on(1, "17:10", isAsked);
}

function meets(plot: Plot, told: ToldMeeting, later: ToldMeeting | undefined): void {
  const { by, approves, facts, begins, reason = "" } = told;
  plot.on(told.called, "09:20", (story) => isCalled(story, told));
  plot.on(told.agendaSent, "09:30", (story) => story.by(by, sendAgenda, { ...at(story, told), reason }));
  if (told.day < 0) return;
  if (begins !== null) plot.on(told.day, begins, (story) => isBegun(story, told));
  plot.on(told.day, over(facts.to, 10), (story) => isHeld(story, told));
  plot.on(told.circulated, "10:20", (story) => story.by(by, circulateMinutes, at(story, told)));
  if (!later) return;
  plot.on(later.day, over(later.facts.to, 20), async (story) => {
    await story.by(approves, approveMinutes, { ...at(story, told), meeting: at(story, later).no, note: "" });
    await story.by(by, publishMinutes, at(story, told));
  });
}

/** So many minutes after an hour, within it. */
const over = (hour: string, minutes: number): string =>
  `${hour.slice(0, 3)}${String(Number(hour.slice(3)) + minutes).padStart(2, "0")}`;

const at = ({ process }: Story, told: ToldMeeting): OnMeeting => ({ process, no: numbers.get(told) ?? 0 });

const groupOf = ({ known }: Story, { group }: ToldMeeting) =>
  group === null ? null : known.get("group", group);

async function isCalled(story: Story, told: ToldMeeting): Promise<void> {
  const { process, time } = story;
  const { by, title, facts, items, reason = "" } = told;
  const form = { ...facts, title, group: groupOf(story, told), day: time.day(told.day) };
  const { no } = await story.by(by, planMeeting, { process, ...form });
  numbers.set(told, no);
  await agenda(story, by, no, items);
  if (told === forumMeetings.at(-1))
    await paper(story, by, { process, no }, "clinics.png", "Clinics that note when a patient comes.png");
  await story.by(by, callMeeting, { process, no, reason });
}

export async function agenda(
  { store, process, by: told }: Story,
  by: string,
  no: number,
  items: ToldMeeting["items"],
): Promise<void> {
  const { changedAt: seen } = await meetingByNumber(store.read, { process, no });
  const points = items.map((one) => ({ ...one, id: null, about: null, question: null }));
  await told(by, setAgenda, { process, no, seen, items: points });
}

/** Who is there is written down, and the minutes are open. */
async function isBegun(story: Story, told: ToldMeeting): Promise<void> {
  const { store, process, time } = story;
  const { by, facts, begins } = told;
  const on = at(story, told);
  const group = groupOf(story, told);
  const members = await membersOf(store.read, { process, group }, time.at(told.day, over(facts.to, 10)));
  for (const [place, { email: _email, ...member }] of members.entries()) {
    const presence = begins === null ? presenceAtPlace(place) : presenceOfSeat(member.seat ?? 0);
    if (presence === null) continue;
    await story.by(by, addAttendance, {
      ...{ ...on, ...member, presence, joined: facts.from, left: facts.to },
      nameDisclosable: place !== 9,
    });
  }
  await story.by(by, openMinutes, on);
}

/** Of the forum all but two are there; some come from elsewhere, one does not want to be named. */
const presenceAtPlace = (place: number) =>
  place % 8 === 6 ? null : place % 5 === 3 ? ("remote" as const) : ("in_person" as const);

async function isHeld(story: Story, told: ToldMeeting): Promise<void> {
  const on = at(story, told);
  if (told.begins === null) await isBegun(story, told);
  await story.by(told.by, writeMinutes, { ...on, turns: told.minutes });
  await story.by(told.by, holdMeeting, on);
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
    await story.by(next.by, answerQuestion, { ...on, question: first.id, state: "on_agenda", answer: "" });
}
