import { type ReactionKind, reactIssues } from "@accord/shared/comments";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { reaction } from "../../ports/tables/index.js";
import type { OnComment } from "./change-comment.js";
import { commentAt, isOfSuggestion, threadAt } from "./queries.js";
import { openSubject, thingOf } from "./subject.js";

type Reaction = OnComment & { readonly kind: ReactionKind };

/** One says it once; of the first comment of a suggestion it is said of the suggestion. Nobody gets a letter. */
export const react = act<Reaction, { ok: true }>({
  name: "react",
  asks: "discuss_draft",
  thing: thingOf,

  async run({ tx, now, by, audit, announce }, { process, document, thread, comment, kind }) {
    const row = await threadAt(tx, document, thread);
    const said = await commentAt(tx, thread, comment);
    await openSubject(tx, { process, document });
    refuseIf(reactIssues({ ...said, isSuggestion: await isOfSuggestion(tx, row, said) }));
    await tx.insert(reaction).values({ comment, person: by, kind, at: now }).onConflictDoNothing();
    audit({ document, thread, comment, kind });
    announce(process, "threads", `threads:${document}`);
    return { ok: true };
  },
});

export const takeBackReaction = act<Reaction, { ok: true }>({
  name: "take-back-reaction",
  asks: "discuss_draft",
  thing: thingOf,

  async run({ tx, by, audit, announce }, { process, document, thread, comment, kind }) {
    await threadAt(tx, document, thread);
    await commentAt(tx, thread, comment);
    await tx
      .delete(reaction)
      .where(and(eq(reaction.comment, comment), eq(reaction.person, by), eq(reaction.kind, kind)));
    audit({ document, thread, comment, kind });
    announce(process, "threads", `threads:${document}`);
    return { ok: true };
  },
});
