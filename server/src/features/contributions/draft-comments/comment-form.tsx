import { aboutDraftAddress, wholeDraft } from "@accord/shared/contributions";
import { dayText, inZone, placeOf } from "@accord/shared/messages";
import type { FastifyRequest } from "fastify";
import { Refused } from "../../../acts/refused.js";
import type { FeatureParts } from "../../parts.js";
import { About, type Around } from "../../public-site/index.js";
import { commentPages } from "../calls/form.js";
import type { Asked, FormKind } from "../calls/send-form.js";
import type { Asking } from "../calls/send-page-props.js";
import { contributing } from "../calls/visiting.js";
import { CommentsClosed } from "./CommentsClosed.js";
import { sendCommentFrom } from "./send-comment.js";
import { type Commentable, commentable, type Place } from "./terms.js";

interface Found extends Asked {
  readonly on: Commentable;
}

/** S21: the form for a comment on one paragraph, or on the whole draft, without script and without an account. */
export function commentForm(parts: FeatureParts): FormKind<Found> {
  const visiting = contributing(parts, "/commitments");
  const send = sendCommentFrom({ url: parts.url, sends: parts.mailer.sends });
  return {
    path: "/p/:process/drafts/:n/:version/comment/:paragraph?",
    async find(request) {
      const place = placeIn(request);
      const visit = await visiting(request);
      const on = await commentable(parts.store.read, visit.visited.id, place);
      return { ...visit, on, asking: askingOf(visit.visited.around, on) };
    },
    send: ({ visited, on }, { key, words }, consent) =>
      parts.perform(send, { kind: "public" }, { process: visited.id, key, consent, words, place: on.about }),
    tooLate: ({ visited, on }, words) => <CommentsClosed around={visited.around} on={on} words={words} />,
  };
}

/** The numbers in the address, as they are written there and in no other way. */
function placeIn(request: FastifyRequest): Place {
  const { n, version, paragraph } = request.params as Record<string, string | undefined>;
  const numbers = [n, version?.replace(/^v/, ""), paragraph ?? String(wholeDraft)].map((written = "") =>
    /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN,
  );
  const [commitment = 0, draft = 0, no = 0] = numbers;
  const plain =
    version === `v${draft}` && n === String(commitment) && [String(no), undefined].includes(paragraph);
  if (!plain || paragraph === String(wholeDraft)) throw new Refused("not_found");
  return { n: commitment, version: draft, paragraph: no };
}

function askingOf(around: Around, { about, call, round }: Commentable): Asking {
  const { say, slug, process } = around;
  const { paragraph, version } = about;
  const { day } = inZone(call.closesAt, process.timeZone);
  return {
    call,
    path: `/p/${slug}/${call.id}/comment${paragraph === wholeDraft ? "" : `/${paragraph}`}`,
    pages: commentPages,
    open:
      round.end === null
        ? say("calls.comment.open")
        : say("calls.one.open", { date: dayText(day), place: placeOf(process.timeZone) }),
    title: say("calls.comment.title"),
    hint: say("calls.comment.hint"),
    leave: { href: `/p/${slug}/${aboutDraftAddress(about)}`, label: say("calls.comment.leave", { version }) },
    about: <About around={around} about={about} />,
  };
}
