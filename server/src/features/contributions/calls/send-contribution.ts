import {
  callStateAt,
  checkAbout,
  checkContribution,
  checkWords,
  contributionReference,
  type PublicCall,
  type Sending,
  titleFromText,
} from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import { dayText, inZone, sayIn } from "@accord/shared/messages";
import { and, eq } from "drizzle-orm";
import { type ActContext, act } from "../../../acts/act.js";
import { nextNumber } from "../../../acts/numbers.js";
import { refuseIf } from "../../../acts/refused.js";
import { hashOfSecret } from "../../../doors/speaker.js";
import { contribution, receipt } from "../../../ports/tables/index.js";
import type { ContributionRow } from "../find.js";
import { indexContribution } from "../search-entry.js";
import { writePublications } from "../write-publications.js";
import { callOf, processOf, publicCallOf } from "./find.js";

/** Where a receipt's link leads, and whether letters leave this house. */
export interface Post {
  readonly url: string;
  readonly sends: boolean;
}

/** What a form sends, whatever asked for it. */
export interface Sent {
  readonly process: string;
  /** Made by the form: opens the receipt afterwards, is kept as a hash only, and sent twice makes one. */
  readonly key: string;
  /** The consent text that was shown. */
  readonly consent: string;
  readonly words: Sending;
}

/** Where it comes from, beside the words. */
type Origin = Pick<ContributionRow, "channel" | "call" | "aboutDraft">;

/** What anybody sends through the form of a call: public at once, or held where the call is moderated [8.5]. */
export const sendContributionFrom = (post: Post) =>
  act<Sent & { readonly call: string }, Received>({
    name: "send-contribution",
    asks: "contribute",
    thing: async (tx, { process, call }) => ({ process: (await callOf(tx, process, call)).process }),
    async run(context, { call: id, ...sent }) {
      const call = publicCallOf(await callOf(context.tx, sent.process, id));
      const { isNew, ...received } = await receive(context, post, sent, call, {
        channel: "online_form",
        call: id,
        aboutDraft: null,
      });
      if (isNew && !call.moderated) await writePublications(context, sent.process, [received.id]);
      return received;
    },
  });

export interface Received {
  readonly id: string;
  readonly reference: string;
}

/** Inside an act: records what a form sent under these terms, with its receipt; the same form sent again answers with the same [CALL-3]. */
export async function receive(
  context: ActContext,
  post: Post,
  { process, key, consent, words }: Sent,
  call: PublicCall,
  origin: Origin,
): Promise<Received & { readonly isNew: boolean }> {
  const { tx, now, newId, search, audit, announce } = context;
  const once = `form-${hashOfSecret(key)}`;
  const [same] = await tx
    .select()
    .from(contribution)
    .where(and(eq(contribution.process, process), eq(contribution.once, once)));
  if (same) {
    const asked = { ...recordOf(words, call, now), organisation: organisationOf(words) };
    const other = sameWords.some((name) => same[name] !== asked[name]);
    refuseIf(other ? [issue("sending_sent_already", { reference: same.reference })] : []);
    return { id: same.id, reference: same.reference, isNew: false };
  }
  const home = await processOf(tx, process);
  refuseIf(notOpen(call, now, home.timeZone));
  refuseIf([...checkWords(words), ...checkAbout(words, call.grounds)]);
  refuseIf(consent === call.consentText ? [] : [issue("call_consent_changed", {}, "consent")]);
  const record = { ...recordOf(words, call, now), ...origin };
  refuseIf(checkContribution(record, { now, grounds: call.grounds }));
  const no = await nextNumber(tx, process, "contribution");
  const row = {
    ...record,
    id: newId(),
    process,
    no,
    reference: contributionReference(no),
    organisation: organisationOf(words),
    state: "received" as const,
    once,
    createdAt: now,
  };
  await tx.insert(contribution).values(row);
  const contact = words.email === "" ? null : words.email;
  await tx.insert(receipt).values({ keyHash: hashOfSecret(key), contribution: row.id, contact });
  await indexContribution(search, tx, row);
  if (contact !== null) await confirm(context, post, { home, contact, key, reference: row.reference });
  audit({ contribution: row.id, ...(origin.call === null ? {} : { call: origin.call }) });
  announce(process, "contributions");
  return { id: row.id, reference: row.reference, isNew: true };
}

export function notOpen(call: PublicCall, now: string, zone: string) {
  const state = callStateAt(call, now);
  if (state === "open") return [];
  const date = dayText(inZone(state === "closed" ? call.closesAt : call.opensAt, zone).day);
  return [issue(state === "closed" ? "call_closed" : "call_not_open", { date })];
}

/** What was changed before it was sent again is asked about: also whose name the public reads. */
const sameWords = [
  "text",
  "contributorName",
  "contributorKind",
  "organisation",
  "anonymous",
  "anonymityGround",
] as const;

const organisationOf = ({ kind, organisation }: Sending): string | null =>
  kind === "organisation" ? organisation : null;

function recordOf(words: Sending, call: PublicCall, now: string) {
  return {
    title: titleFromText(words.text),
    text: words.text,
    receivedAt: now,
    contributorName: words.name === "" ? null : words.name,
    contributorKind: words.kind ?? "individual",
    enteredBy: null,
    anonymous: words.anonymous,
    anonymityGround: words.anonymous ? words.ground : null,
    consentShown: call.consentText,
  };
}

/** Holds no word of the contribution: the address may be a stranger's. Without a mail server it holds no key either. */
async function confirm(
  context: ActContext,
  post: Post,
  sent: {
    readonly home: Awaited<ReturnType<typeof processOf>>;
    readonly contact: string;
    readonly key: string;
    readonly reference: string;
  },
): Promise<void> {
  const { home, reference } = sent;
  const say = sayIn(home.language);
  const url = post.url.replace(/\/$/, "");
  await context.mail({
    process: home.id,
    to: sent.contact,
    subject: say("calls.letter.subject", { reference, process: home.title }),
    text: post.sends
      ? say("calls.letter.text", { reference, process: home.title, link: `${url}/r/${sent.key}` })
      : say("calls.letter.reference", {
          reference,
          process: home.title,
          link: `${url}/p/${home.slug}/contributions/${reference}`,
        }),
  });
}
