import { type Look, lookedAgain } from "@accord/shared/history";
import { act } from "../../acts/act.js";
import { documentLook } from "../../ports/tables/index.js";
import { lookOf } from "./queries.js";
import { type OnText, thingOf } from "./text.js";

/** Kept for the reader alone: what others write from here on is new to them the next time. */
export const lookAtText = act<OnText & { readonly seq: number; readonly leaves: boolean }, Look>({
  name: "look-at-text",
  asks: "read_workspace",
  thing: thingOf,

  async run({ tx, now, by }, { document, seq, leaves }) {
    const look = lookedAgain(await lookOf(tx, document, by), now, seq, leaves);
    await tx
      .insert(documentLook)
      .values({ document, person: by, ...look })
      .onConflictDoUpdate({ target: [documentLook.document, documentLook.person], set: look });
    return look;
  },
});
