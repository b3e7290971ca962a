import { momentText, placeOf, type Say, sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { process as processTable } from "../../ports/tables/index.js";
import type { StoredMeeting } from "./queries.js";

export interface Letter {
  readonly subject: (say: Say, values: { process: string; title: string }) => string;
  readonly text: (say: Say, values: { title: string; date: string; place: string }) => string;
}

/** To each of them but who sends it. Nobody reads the letters of people who are made up. */
export async function tellAll(
  { tx, by, mail }: ActContext,
  row: StoredMeeting,
  to: readonly { readonly person: string | null; readonly email: string }[],
  letter: Letter,
): Promise<void> {
  const [home] = await tx.select().from(processTable).where(eq(processTable.id, row.process));
  const { language, title: process, timeZone, demo } = found(home);
  if (demo) return;
  const say = sayIn(language);
  const date = momentText(row.startsAt, timeZone, language);
  const { title } = row;
  for (const { person, email } of to)
    if (person !== by)
      await mail({
        process: row.process,
        to: email,
        subject: letter.subject(say, { process, title }),
        text: letter.text(say, { title, date, place: row.place || placeOf(timeZone) }),
      });
}
