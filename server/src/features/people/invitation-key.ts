import { sayIn } from "@accord/shared/messages";
import { type ProcessSettings, settingsOf } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import { invitation, person, process } from "../../ports/tables/index.js";

/** Where links lead, and whether letters leave this house. */
export interface Post {
  readonly url: string;
  readonly sends: boolean;
}

export interface Issued {
  readonly id: string;
  readonly link: string | null;
  readonly expiresAt: string;
  readonly letter: "sent" | "kept" | "none";
  readonly waits: boolean;
}

/** As long from now as the process says. */
export const invitationEnd = (now: string, settings: Partial<ProcessSettings>): string =>
  new Date(Date.parse(now) + settingsOf(settings).invitationDays * 86_400_000).toISOString();

/**
 * A new key for an invitation: the link is told once, only its hash is kept, and an older link opens no more.
 * Where no mail is sent, the letter in the outbox says so and holds no link.
 */
export async function issueKey(context: ActContext, id: string, post: Post): Promise<Issued> {
  const { tx, now, newSecret, mail, by } = context;
  const secret = newSecret();
  const [row] = await tx
    .select({ email: invitation.email, home: process })
    .from(invitation)
    .innerJoin(process, eq(process.id, invitation.process))
    .where(eq(invitation.id, id));
  const { email, home } = found(row);
  const expiresAt = invitationEnd(now, home.settings);
  const link = `${post.url.replace(/\/$/, "")}/invitation/${secret}`;
  await tx
    .update(invitation)
    .set({ keyHash: hashOfSecret(secret), state: "open", expiresAt })
    .where(eq(invitation.id, id));
  if (email === null) return { id, link, expiresAt, letter: "none", waits: false };
  const [inviter] = await tx.select({ name: person.name }).from(person).where(eq(person.id, by));
  const { title, language } = home;
  const days = settingsOf(home.settings).invitationDays;
  const say = sayIn(language);
  const values = { title, by: inviter?.name ?? "", link, days };
  await mail({
    process: home.id,
    to: email,
    subject: say("people.letter.subject", values),
    text: say(post.sends ? "people.letter.text" : "people.letter.byHand", values),
  });
  return { id, link, expiresAt, letter: post.sends ? "sent" : "kept", waits: false };
}
