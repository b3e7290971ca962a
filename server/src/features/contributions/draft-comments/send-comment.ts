import { type ActContext, act } from "../../../acts/act.js";
import { link } from "../../../ports/tables/index.js";
import { commitmentByNumber } from "../../commitments/queries.js";
import { type Post, type Received, receive, type Sent } from "../calls/send-contribution.js";
import { commentable, type Place } from "./terms.js";

/** A comment on a public draft is a contribution like any other, tied to its commitment; the process makes it public [8.5]. */
export const sendCommentFrom = (post: Post) =>
  act<Sent & { readonly place: Place }, Received>({
    name: "send-comment",
    asks: "contribute",
    thing: async (_tx, { process }) => ({ process }),
    async run(context, { place, ...sent }) {
      const { process } = sent;
      const { about, call } = await commentable(context.tx, process, place);
      const { isNew, ...received } = await receive(context, post, sent, call, {
        channel: "comment_on_draft",
        call: null,
        aboutDraft: about,
      });
      if (isNew) await tieToDraft(context, process, received.id, about.n);
      return received;
    },
  });

/** Inside an act: the desk and the draft's margin find a comment by its commitment, whatever becomes of its words. */
export async function tieToDraft(
  { tx, now, newId, by, announce }: ActContext,
  process: string,
  from: string,
  n: number,
): Promise<void> {
  const { id: to } = await commitmentByNumber(tx, process, n);
  await tx.insert(link).values({
    id: newId(),
    process,
    fromKind: "contribution",
    from,
    toKind: "commitment",
    to,
    kind: "comments_on",
    passage: null,
    by,
    at: now,
  });
  announce(process, "commitments");
}
