import { sayIn } from "@accord/shared/messages";
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
  { tx, by, now, mail }: ActContext,
  { subject, thread, text, mentioned, answered, url }: Telling,
): Promise<void> {
  const told = new Map<string, "mention" | "reply">();
  if (answered !== null) told.set(answered, "reply");
  for (const person of mentioned) told.set(person, "mention");
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
  for (const { id, email } of readers) {
    const why = told.get(id);
    if (why === undefined) continue;
    await mail({
      process,
      to: email,
      subject: say(`comments.mail.subject.${why}`, { process: title, name, object: subject.object(say) }),
      text: say("comments.mail.text", {
        name,
        words: text.trim(),
        on: say(`comments.mail.on.${thread.anchor}`, {
          quote: shortened(thread.quote),
          whole: subject.whole,
        }),
        link: `${url.replace(/\/$/, "")}/app/${slug}/${subject.toThread(thread.id)}`,
      }),
    });
  }
}
