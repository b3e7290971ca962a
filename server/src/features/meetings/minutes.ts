import type { JsonValue } from "@accord/shared/canonical";
import {
  blocksOfMinutes,
  issuesWithApproval,
  issuesWithMinutes,
  minutesOf,
  minutesTemplate,
} from "@accord/shared/meetings";
import { readHash } from "@accord/shared/versions";
import { eq, inArray } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { person, version } from "../../ports/tables/index.js";
import { freeze, refuseUnlessRead } from "../versions/index.js";
import { beginMinutes } from "./begin-minutes.js";
import { tellAll } from "./letters.js";
import { keep } from "./publish-meeting.js";
import { attendanceOf, meetingByNumber, meetingThing, membersOf, type OnMeeting } from "./queries.js";

/** A live text begun with what is known: agenda, who is there, what was decided that day [M4]. */
export const openMinutes = act<OnMeeting, void>({
  name: "open-minutes",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, at) {
    const { tx, now, newId, documents } = context;
    const row = await meetingByNumber(tx, at);
    refuseIf(issuesWithMinutes(row, "open"));
    const id = newId();
    const seed = await beginMinutes(tx, row);
    await documents.create(tx, {
      id,
      process: row.process,
      kind: "minutes",
      template: minutesTemplate.name,
      subject: row.id,
      at: now,
      act: "open-minutes",
      seed,
    });
    await keep(context, row, { minutes: "draft", document: id });
  },
});

/** To the members and to who was there with an account: they comment and suggest in the text itself [M4]. */
export const circulateMinutes = act<OnMeeting, void>({
  name: "circulate-minutes",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, at) {
    const { tx, now } = context;
    const row = await meetingByNumber(tx, at);
    refuseIf(issuesWithMinutes(row, "circulate"));
    const present = (await attendanceOf(tx, row.id)).flatMap((one) => one.person ?? []);
    const others = await tx
      .select({ person: person.id, email: person.email })
      .from(person)
      .where(inArray(person.id, present));
    const all = [...(await membersOf(tx, row, now)), ...others];
    const each = [...new Map(all.map((one) => [one.person, one])).values()];
    await tellAll(context, row, each, { about: "minutes" });
    await keep(context, row, { minutes: "circulated", circulatedAt: now });
  },
});

interface Approval extends OnMeeting {
  readonly meeting: number | null;
  readonly note: string;
  /** Which words were read. */
  readonly seen?: string | null | undefined;
}

/** What was approved is a frozen version with its hash; its words are not written on [M4]. */
export const approveMinutes = act<Approval, { root: string }>({
  name: "approve-minutes",
  asks: "approve_minutes",
  thing: meetingThing,

  async run(context, { process, no, meeting: inNo, note, seen }) {
    const { tx, now, documents } = context;
    const row = await meetingByNumber(tx, { process, no });
    refuseIf(issuesWithMinutes(row, "approve"));
    const later = inNo === null ? null : await meetingByNumber(tx, { process, no: inNo });
    refuseIf(issuesWithApproval(row, later, note));
    const document = row.document ?? "";
    const doc = await documents.clone(tx, document);
    const body = minutesOf(doc);
    doc.destroy();
    refuseUnlessRead(readHash(body), seen);
    const frozen = await freeze(context, {
      process,
      subjectKind: "minutes",
      subject: row.id,
      title: row.title,
      body: body as unknown as JsonValue,
      blocks: blocksOfMinutes(body),
    });
    await keep(
      context,
      row,
      {
        minutes: "approved",
        approvedAt: now,
        approvedIn: inNo,
        approvedNote: note.trim(),
        version: frozen.id,
      },
      { version: frozen.id },
    );
    await documents.setLocked(tx, document, { reason: "" });
    return { root: frozen.root };
  },
});

export const publishMinutes = act<OnMeeting, void>({
  name: "publish-minutes",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, at) {
    const { tx, now } = context;
    const row = await meetingByNumber(tx, at);
    refuseIf(issuesWithMinutes(row, "publish"));
    if (row.version !== null)
      await tx.update(version).set({ published: true }).where(eq(version.id, row.version));
    await keep(context, row, { minutes: "published", publishedAt: now });
  },
});
