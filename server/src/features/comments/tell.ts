import type { Fate } from "@accord/shared/comments";
import { type MessageId, sayIn } from "@accord/shared/messages";
import { settingsOf } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { process as processTable } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { readersOf, type StoredThread } from "./queries.js";
import type { Subject } from "./subject.js";

interface Telling {
  readonly subject: Subject;
  readonly thread: Pick<StoredThread, "id" | "process" | "anchor" | "quote">;
  readonly text: string;
  readonly mentioned: readonly string[];
  /** Whom these words answer. */
  readonly answered: string | null;
  readonly url: string;
}

const shortened = (words: string): string => (words.length > 300 ? `${words.slice(0, 300)}…` : words);

/** At once, one letter a person: who is named, and who is answered. */
export async function tell(
  context: ActContext,
  { subject, thread, text, mentioned, answered, url }: Telling,
): Promise<void> {
  const told = new Map<string, "mention" | "reply">();
  if (answered !== null) told.set(answered, "reply");
  for (const person of mentioned) told.set(person, "mention");
  await write(context, { subject, thread, url }, told, (why, values) => ({
    subject: [`comments.mail.subject.${why}`, values],
    words: text.trim(),
  }));
}

/** The author of a suggestion is told what became of it. */
export async function tellFate(
  context: ActContext,
  {
    fate,
    reason,
    ...at
  }: Pick<Telling, "subject" | "url"> & { thread: StoredThread; fate: Fate; reason: string },
): Promise<void> {
  await write(context, at, new Map([[at.thread.by, fate]]), (_, values) => ({
    subject: ["comments.mail.subject.fate", { ...values, fate }],
    words: reason.trim(),
  }));
}

async function write<Why>(
  { tx, by, now, mail }: ActContext,
  { subject, thread, url }: Pick<Telling, "subject" | "thread" | "url">,
  told: Map<string, Why>,
  letter: (
    why: Why,
    values: { process: string; name: string; object: string },
  ) => { subject: [MessageId, Record<string, string>]; words: string },
): Promise<void> {
  told.delete(by);
  if (told.size === 0) return;
  const { process } = thread;
  const [home] = await tx.select().from(processTable).where(eq(processTable.id, process));
  const { language, title, slug, demo, settings } = found(home);
  // Nobody reads the letters of people who are made up.
  if (demo || !settingsOf(settings).commentLetters) return;
  const say = sayIn(language);
  const name = (await namesOf(tx, [by])).get(by) ?? "";
  const readers = await readersOf(tx, process, now);
  const values = { process: title, name, object: subject.object(say) };
  for (const { id, email } of readers) {
    const why = told.get(id);
    if (why === undefined) continue;
    const { subject: about, words } = letter(why, values);
    await mail({
      process,
      to: email,
      subject: say(...about),
      text: say(words === "" ? "comments.mail.noWords" : "comments.mail.text", {
        name,
        words,
        on: say(`comments.mail.on.${thread.anchor}`, {
          quote: shortened(thread.quote),
          whole: subject.whole,
        }),
        link: `${url.replace(/\/$/, "")}/app/${slug}/${subject.toThread(thread.id)}`,
      }),
    });
  }
}
