import { momentText, placeOf, sayIn, type Values } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { process as processTable } from "../../ports/tables/index.js";
import { membersOf, type StoredMeeting } from "./queries.js";

/** Each has its subject and its words in the catalogue. */
interface Letter {
  readonly about: "called" | "agenda" | "changed" | "cancelled" | "minutes";
  readonly values?: Values;
}

/** To each of them but who sends it. Nobody reads the letters of people who are made up. */
export async function tellAll(
  { tx, by, mail }: ActContext,
  row: StoredMeeting,
  to: readonly { readonly person: string | null; readonly email: string }[],
  { about, values = {} }: Letter,
): Promise<void> {
  const [home] = await tx.select().from(processTable).where(eq(processTable.id, row.process));
  const { language, title: process, timeZone, demo, slug } = found(home);
  if (demo) return;
  const say = sayIn(language);
  const date = momentText(row.startsAt, timeZone, language);
  const { title } = row;
  const all = { ...values, process, title, date, place: row.place || placeOf(timeZone) };
  for (const { person, email } of to)
    if (person !== by)
      await mail({
        process: row.process,
        to: email,
        subject: say(`meetings.${about}.subject`, all),
        text: say(`meetings.${about}.letter`, all),
        path: `/${person === null ? "p" : "app"}/${slug}/meetings/${row.no}`,
      });
}

/** To who belongs to the body that meets; their ids. */
export async function tellMembers(
  context: ActContext,
  row: StoredMeeting,
  letter: Letter,
): Promise<string[]> {
  const members = await membersOf(context.tx, row, context.now);
  await tellAll(context, row, members, letter);
  return members.map(({ person }) => person);
}
