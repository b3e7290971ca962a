import { dayWithWeekday, sayIn, type Values } from "@accord/shared/messages";
import type { ActContext } from "../../acts/act.js";
import type { ProcessRow } from "../../doors/http.js";
import { namesOf } from "../people/queries.js";
import { type Known, membersOf } from "./queries.js";

interface Letter {
  readonly subject: "posted" | "committee" | "published" | "not_adopted";
  readonly about: "posted.consensus" | "posted.other" | "committee" | "published" | "not_adopted";
  readonly values: Values;
}

export const dayOf = (home: ProcessRow, day: string): string => dayWithWeekday(day, home.language);

/** The list of the network: each of its members but who acts. Nobody reads the letters of people who are made up. */
export async function tellNetwork(
  { tx, by, now, mail }: ActContext,
  { home, row }: Pick<Known, "home" | "row">,
  { subject, about, values }: Letter,
): Promise<void> {
  if (home.demo) return;
  const say = sayIn(home.language);
  const name = (await namesOf(tx, [by])).get(by) ?? "";
  const all = { ...values, process: home.title, title: row.title, name };
  for (const { id, email } of await membersOf(tx, row.group, now))
    if (id !== by)
      await mail({
        process: row.process,
        to: email,
        subject: say(`positions.letter.${subject}.subject`, all),
        text: say(`positions.letter.${about}`, all),
        path: `/app/${home.slug}/positions/${row.no}`,
      });
}
