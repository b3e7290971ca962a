import { momentText, placeOf, sayIn } from "@accord/shared/messages";
import { settingsOf } from "@accord/shared/process";
import { inArray } from "drizzle-orm";
import { type Act, type ActContext, act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { person } from "../../ports/tables/index.js";
import { ballotById, rollOf, type StoredBallot, type StoredRoll, votesOf } from "./queries.js";
import { homeOf } from "./subjects/index.js";
import { ballotThing } from "./thing.js";

/** At once, a letter to each who may vote in a ballot over several days; in a meeting the members are there. */
export async function tellRoll(context: ActContext, row: StoredBallot): Promise<void> {
  const rolls = await rollOf(context.tx, row.id);
  const voters = rolls.filter(({ recused }) => !recused).map(votesFor);
  await write(
    context,
    row,
    voters.filter((id) => id !== context.by),
    "opened",
    "",
  );
}

/** [Q11] Who votes for a seat, as the list says now. */
const votesFor = ({ presence, person: holder, substitute }: StoredRoll): string =>
  presence === "by_substitute" ? (substitute ?? holder) : holder;

/** [Q11] Once the list says so, a letter to who votes in the place of a member. */
export async function tellSubstitute(
  context: ActContext,
  row: StoredBallot,
  { person: member, substitute, seatNo: seat }: Pick<StoredRoll, "person" | "substitute" | "seatNo">,
): Promise<void> {
  if (substitute === null || substitute === context.by) return;
  const [{ name } = { name: "" }] = await context.tx
    .select()
    .from(person)
    .where(inArray(person.id, [member]));
  await write(context, row, [substitute], "substitute", "", { name, seat });
}

interface Reminded {
  readonly process: string;
  readonly ballot: string;
}

/**
 * Once, so long before the closing as the process says, to who has not voted; of a secret ballot to all on its roll in
 * the same words, so that no letter tells who has [SEC-1].
 */
export const remindOfBallot = (url: string): Act<Reminded, void> =>
  act<Reminded, void>({
    name: "remind-of-ballot",
    asks: "run_ballot",
    thing: ballotThing,
    async run(context, { process, ballot }) {
      const row = await ballotById(context.tx, process, ballot);
      if (row.state !== "open") return;
      const voted = new Set((await votesOf(context.tx, ballot)).map(({ seat }) => seat));
      const awaited = (await rollOf(context.tx, ballot)).filter(
        ({ recused, seat }) => !recused && !voted.has(seat),
      );
      const { slug } = await homeOf(context.tx, process);
      const link = `${url.replace(/\/$/, "")}/app/${slug}/ballots/${ballot}`;
      await write(
        context,
        row,
        awaited.map(votesFor),
        row.secrecy === "secret" ? "remindedSecret" : "reminded",
        link,
      );
      context.audit({ ballot });
    },
  });

/** The reminder of a ballot that closes then; none where too little time is left, or it is set to none. */
export async function remindLater({ tx, now, later }: ActContext, row: StoredBallot): Promise<void> {
  const { ballotReminderDays } = settingsOf((await homeOf(tx, row.process)).settings);
  if (row.closesAt === null || ballotReminderDays === 0) return;
  const due = new Date(Date.parse(row.closesAt) - ballotReminderDays * 86_400_000).toISOString();
  if (due > now) await later(due, "remind-of-ballot", { process: row.process, ballot: row.id });
}

async function write(
  { tx, mail }: ActContext,
  { process, live, closesAt, no, question, secrecy }: StoredBallot,
  voters: readonly string[],
  about: "opened" | "reminded" | "remindedSecret" | "substitute",
  link: string,
  more: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const { language, title, timeZone, demo, settings } = await homeOf(tx, process);
  // Nobody reads the letters of people who are made up.
  if (live || demo || !settingsOf(settings).ballotLetters) return;
  const say = sayIn(language);
  const date = momentText(found(closesAt), timeZone, language);
  const words = { process: title, no, question, date, place: placeOf(timeZone), link, ...more };
  const text = [
    say(`ballots.${about}.letter`, words),
    ...(secrecy === "secret" ? [say("ballots.secrecy")] : []),
  ].join("\n\n");
  const subject = say(`ballots.${about === "remindedSecret" ? "reminded" : about}.subject`, words);
  const people = await tx
    .select()
    .from(person)
    .where(inArray(person.id, [...voters]));
  for (const { email, active } of people) if (active) await mail({ process, to: email, subject, text });
}
