import {
  areFilesPublic,
  countsOf,
  type MinutesBody,
  meetingPublication,
  type PublicMeeting,
  publicAttendance,
  publicMeeting,
} from "@accord/shared/meetings";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { meeting, version, workingGroup } from "../../ports/tables/index.js";
import { attendanceOf, filesOf, questionReference, questionsOf, type StoredMeeting } from "./queries.js";
import { publicAddressOf, thingsOf } from "./things.js";

/** What an act changed of a meeting: kept, on its public page, on the record, and told to who has it open. */
export async function keep(
  context: ActContext,
  { id, process }: StoredMeeting,
  change: Partial<StoredMeeting> | null,
  detail: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  if (change !== null) await context.tx.update(meeting).set(change).where(eq(meeting.id, id));
  await publishMeeting(context, id);
  context.audit({ meeting: id, ...detail });
  context.announce(process, "meetings");
}

/** The page of a meeting as it stands; a meeting that is only planned has none [M2]. */
async function publishMeeting(context: ActContext, id: string): Promise<void> {
  const { tx } = context;
  const [row] = await tx.select().from(meeting).where(eq(meeting.id, id));
  if (row?.calledAt == null) return;
  const [group] =
    row.group === null ? [] : await tx.select().from(workingGroup).where(eq(workingGroup.id, row.group));
  const present = await attendanceOf(tx, id);
  const isHeld = row.state === "held";
  const body: PublicMeeting = publicMeeting.parse({
    no: row.no,
    kind: row.kind,
    purpose: row.purpose,
    title: row.title,
    group: group ? { id: group.id, name: group.name } : null,
    state: row.state,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: row.place,
    remoteLink: row.open ? row.remoteLink : "",
    streamLink: row.streamLink,
    remote: row.remoteLink !== "",
    open: row.open,
    closedReason: row.open ? "" : row.closedReason,
    facilitator: row.facilitator,
    languages: row.languages,
    access: row.access,
    inputUse: row.inputUse,
    calledAt: row.calledAt,
    noticeReason: row.noticeReason,
    agendaSentAt: row.agendaSentAt,
    agendaReason: row.agendaReason,
    cancelledReason: row.cancelledReason,
    papers: row.agendaSentAt === null ? [] : row.papers,
    files: areFilesPublic(row) ? await filesOf(tx, id) : [],
    agenda: row.agendaSentAt === null ? [] : await publicAgenda(context, row),
    questions: (await questionsOf(tx, id))
      .filter(({ state }) => state !== "received")
      .map(({ no, text, name, organisation, state, answer }) => ({
        reference: questionReference(no),
        text,
        from: [name, organisation].filter(Boolean).join(", "),
        state,
        answer,
      })),
    attendance: isHeld ? { people: publicAttendance(present), counts: countsOf(present) } : null,
    minutes: await publicMinutes(context, row),
  });
  await publish(context, {
    process: row.process,
    address: meetingPublication.address(row.no),
    kind: meetingPublication.kind,
    body,
    position: Math.floor(Date.parse(row.startsAt) / 60_000),
    words: {
      title: row.title,
      body: [
        ...body.agenda.flatMap(({ title, words }) => [title, words]),
        ...body.questions.flatMap(({ text, answer }) => [text, answer]),
        ...Object.values(body.minutes?.fields ?? {}).map((one) => plainText(one as RichNode)),
        ...(body.minutes?.points ?? []).flatMap(({ title, said, decided }) => [
          title,
          plainText(said as RichNode),
          plainText(decided as RichNode),
        ]),
      ].join("\n"),
    },
  });
}

async function publicAgenda({ tx }: ActContext, row: StoredMeeting): Promise<PublicMeeting["agenda"]> {
  const things = await thingsOf(tx, row.process);
  const asked = await questionsOf(tx, row.id);
  return Promise.all(
    row.agenda.map(async ({ title, words, minutes, about, question }) => {
      const thing = things.find(({ kind, ref }) => kind === about?.kind && ref === about.ref);
      const no = asked.find(({ id }) => id === question)?.no;
      const address = thing ? await publicAddressOf(tx, row.process, thing) : null;
      return {
        title,
        words,
        minutes,
        // What is not public yet is not named either.
        about: thing && address !== null ? { label: thing.label, address } : null,
        question: no === undefined ? null : questionReference(no),
      };
    }),
  );
}

/** That there are minutes is told from the first draft on; their words once they are published [M4]. */
async function publicMinutes({ tx }: ActContext, row: StoredMeeting): Promise<PublicMeeting["minutes"]> {
  if (row.minutes === null || row.state !== "held") return null;
  const { approvedAt, approvedIn, approvedNote, publishedAt } = row;
  const [frozen] =
    row.version === null ? [] : await tx.select().from(version).where(eq(version.id, row.version));
  const body = row.minutes === "published" ? (frozen?.body as unknown as MinutesBody) : null;
  return {
    state: row.minutes,
    approvedAt,
    approvedIn,
    approvedNote,
    publishedAt,
    root: frozen?.root ?? null,
    fields: { ...body?.fields },
    points: [...(body?.points ?? [])].map((point) => ({ ...point })),
  };
}
