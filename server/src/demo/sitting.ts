import { inZone } from "@accord/shared/messages";
import { castVote, enterVote } from "../features/ballots/cast-vote.js";
import { checkIn } from "../features/ballots/check-in.js";
import { signStatement } from "../features/forum/sign-statement.js";
import { addAttendance } from "../features/meetings/attend.js";
import { callMeeting, sendAgenda } from "../features/meetings/call-meeting.js";
import { openMinutes } from "../features/meetings/minutes.js";
import { noteInMinutes } from "../features/meetings/note-in-minutes.js";
import { planMeeting } from "../features/meetings/plan-meeting.js";
import { meetingByNumber, membersOf } from "../features/meetings/queries.js";
import { takeUpItem } from "../features/meetings/take-up-item.js";
import { changeSeat } from "../features/people/seats.js";
import { put, vote } from "./ballots.js";
import { forumFacts } from "./data/meetings.js";
import { sitting as told } from "./data/sitting.js";
import { agenda } from "./meetings.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";
import { zone } from "./time.js";

const secretary = "ewan";

/** A meeting that is on now, with the chair's desk in use. */
export function sitting(plot: Plot): void {
  const at = { no: 0, ballot: "" };
  const on = ({ process }: Story) => ({ process, no: at.no });
  plot.on(17, "10:40", async (story) => {
    at.no = await isCalled(story);
  });
  plot.on(9, "10:10", (story) => story.by(secretary, sendAgenda, { ...on(story), reason: "" }));
  plot.on(67, "15:20", substituteIsNamed);
  plot.recently(50, async (story) => {
    await isAttended(story, at.no);
    await story.by(secretary, openMinutes, on(story));
    await takeUp(story, at.no, 0);
  });
  plot.recently(44, async (story) => {
    await story.by(secretary, noteInMinutes, { ...on(story), line: told.line });
    await takeUp(story, at.no, 1);
  });
  plot.recently(20, (story) => takeUp(story, at.no, 2));
  plot.recently(12, async (story) => {
    at.ballot = await isPut(story);
  });
  for (const [place, one] of told.votes.entries())
    plot.recently(10 - place, (story) => vote(story, at.ballot, one));
  plot.recently(5, (story) => votesCome(story, at.ballot));
}

async function takeUp({ by, store, process }: Story, no: number, place: number): Promise<void> {
  const { agenda: items } = await meetingByNumber(store.read, { process, no });
  await by("helena", takeUpItem, { process, no, item: items[place]?.id ?? null });
}

/** From before the first item to long after the last, on the day of the telling. */
async function isCalled(story: Story): Promise<number> {
  const { process, time } = story;
  const minutesFromNow = (minutes: number) =>
    inZone(new Date(Date.parse(time.told) + minutes * 60_000).toISOString(), zone);
  const day = time.day(0);
  const [begins, ends] = [minutesFromNow(-55), minutesFromNow(75)];
  const { no } = await story.by(secretary, planMeeting, {
    ...{ process, ...forumFacts, kind: "msf_special", group: null, title: told.title, day },
    from: begins.day === day ? begins.time : "00:00",
    to: ends.day === day ? ends.time : "23:59",
  });
  await agenda(story, secretary, no, told.items);
  await story.by(secretary, callMeeting, { process, no, reason: "" });
  return no;
}

/** [Q11] Before both co-chairs are there, so that one person's word is enough; the substitute signs for the term. */
async function substituteIsNamed({ by, process, known }: Story): Promise<void> {
  const { seat, who } = told.substitute;
  await by("joana", changeSeat, {
    process,
    seat: known.get("seat", String(seat)),
    set: { substitute: known.get("person", who) },
  });
  await by(who, signStatement, { process, interests: [], none: true });
}

async function isAttended(story: Story, no: number): Promise<void> {
  const { store, process, time } = story;
  const members = await membersOf(store.read, { process, group: null }, time.told);
  for (const { email: _email, ...member } of members) {
    if (member.seat === told.substitute.seat || told.absent.some((one) => one === member.seat)) continue;
    const presence = member.seat === 7 ? "remote" : "in_person";
    await story.by(secretary, addAttendance, {
      ...{ process, no, ...member, presence },
      ...{ joined: "", left: "", nameDisclosable: true },
    });
  }
}

const isPut = (story: Story): Promise<string> =>
  put(story, {
    subject: "text",
    subjects: [story.process],
    question: told.question,
    closesAt: null,
    absent: told.absent,
    statement: told.statement,
  });

/** The substitute votes for the seat, and a raised hand is entered. */
async function votesCome(story: Story, ballot: string): Promise<void> {
  const { process, known } = story;
  const seat = (no: number) => known.get("seat", String(no));
  const { substitute, raised } = told;
  await story.by("miriam", checkIn, {
    ...{ process, ballot },
    seat: seat(substitute.seat),
    presence: "by_substitute",
  });
  await story.by(substitute.who, castVote, { process, ballot, choice: "for", reason: "" });
  await story.by("miriam", enterVote, {
    ...{ process, ballot, reason: "" },
    seat: seat(raised.seat),
    choice: raised.choice,
  });
}
