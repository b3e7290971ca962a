import { momentText, placeOf, sayIn } from "@accord/shared/messages";
import { settingsOf } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { person, process as processTable, roll } from "../../ports/tables/index.js";
import type { StoredBallot } from "./queries.js";

/** At once, a letter to each who may vote in a ballot over several days; in a meeting the members are there. */
export async function tellRoll({ tx, by, mail }: ActContext, row: StoredBallot): Promise<void> {
  const [home] = await tx.select().from(processTable).where(eq(processTable.id, row.process));
  const { language, title, timeZone, demo, settings } = found(home);
  // Nobody reads the letters of people who are made up.
  if (row.live || demo || !settingsOf(settings).ballotLetters) return;
  const say = sayIn(language);
  const voters = await tx
    .select({ id: person.id, email: person.email, recused: roll.recused })
    .from(roll)
    .innerJoin(person, eq(person.id, roll.person))
    .where(eq(roll.ballot, row.id));
  const { no, question, closesAt } = row;
  const date = momentText(found(closesAt), timeZone, language);
  const letter = say("ballots.opened.letter", { no, question, date, place: placeOf(timeZone) });
  for (const { id, email, recused } of voters)
    if (!recused && id !== by)
      await mail({
        process: row.process,
        to: email,
        subject: say("ballots.opened.subject", { process: title, no }),
        text: [letter, ...(row.secrecy === "secret" ? [say("ballots.secrecy")] : [])].join("\n\n"),
      });
}
