import { issue } from "@accord/shared/issues";
import { and, count, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { documentName } from "../../ports/tables/index.js";
import { authoriseWriting, type OnText, thingOf } from "./text.js";

const mostNames = 200;

/** A moment that people want to find again. */
export const nameMoment = act<OnText & { readonly seq: number; readonly name: string }, { id: string }>({
  name: "name-moment",
  asks: "read_workspace",
  thing: thingOf,

  async run({ tx, actor, now, by, newId, audit, announce }, { process, document, seq, name }) {
    await authoriseWriting(tx, actor, { process, document }, now);
    const [had] = await tx
      .select({ names: count() })
      .from(documentName)
      .where(eq(documentName.document, document));
    refuseIf((had?.names ?? 0) < mostNames ? [] : [issue("names_full", { most: mostNames })]);
    const id = newId();
    await tx.insert(documentName).values({ id, document, seq, name, by, at: now });
    audit({ document, name: id });
    announce(process, `history:${document}`);
    return { id };
  },
});

export const forgetName = act<OnText & { readonly name: string }, { ok: true }>({
  name: "forget-name",
  asks: "read_workspace",
  thing: thingOf,

  async run({ tx, actor, now, audit, announce }, { process, document, name }) {
    await authoriseWriting(tx, actor, { process, document }, now);
    const [row] = await tx
      .delete(documentName)
      .where(and(eq(documentName.document, document), eq(documentName.id, name)))
      .returning();
    audit({ document, name: found(row).id });
    announce(process, `history:${document}`);
    return { ok: true };
  },
});
