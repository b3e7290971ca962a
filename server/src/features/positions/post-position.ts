import type { JsonValue } from "@accord/shared/canonical";
import { plainText } from "@accord/shared/document-schema";
import { issue } from "@accord/shared/issues";
import { closeOf } from "@accord/shared/positions";
import { readHash } from "@accord/shared/versions";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { position } from "../../ports/tables/index.js";
import { freeze, refuseUnlessRead } from "../versions/index.js";
import { dayOf, tellNetwork } from "./letters.js";
import { wordsIn } from "./queries.js";
import { movable, type OnPosition, ofMembers } from "./thing.js";

/** [Q40] The fourteen days begin. */
export const openPositionDiscussion = act<OnPosition, void>({
  name: "open-position-discussion",
  asks: "write_position",
  thing: ofMembers,
  async run(context, on) {
    const { row } = await movable(context, on, "open_discussion");
    await context.tx.update(position).set({ discussionOpenedAt: context.now }).where(eq(position.id, row.id));
  },
});

/** [Q40] What is posted is a frozen version, and seven days begin; a version posted anew begins them again. */
export const postPosition = act<OnPosition & { readonly seen?: string | null | undefined }, void>({
  name: "post-position",
  asks: "write_position",
  thing: ofMembers,
  async run(context, on) {
    const { tx, now, documents } = context;
    const known = await movable(context, on, "post");
    const { row, network, home } = known;
    const words = wordsIn(await documents.clone(tx, row.document));
    refuseUnlessRead(readHash(words), on.seen);
    refuseIf(plainText(words).trim() === "" ? [issue("position_empty")] : []);
    const frozen = await freeze(context, {
      process: row.process,
      subjectKind: "position",
      subject: row.id,
      title: row.title,
      body: { title: row.title, words } as unknown as JsonValue,
      blocks: (words.content ?? []).map((content, index) => ({
        field: "words",
        index,
        content: content as unknown as JsonValue,
      })),
    });
    refuseIf(frozen.same ? [issue("position_unchanged")] : []);
    await tx.update(position).set({ postedAt: now, version: frozen.id }).where(eq(position.id, row.id));
    const close = closeOf({ ...known.facts, postedAt: now }, home.timeZone);
    await tellNetwork(context, known, {
      about: close === null ? "posted.other" : "posted.consensus",
      subject: "posted",
      values: { network: network.name, version: frozen.n, date: close === null ? "" : dayOf(home, close) },
    });
  },
});
