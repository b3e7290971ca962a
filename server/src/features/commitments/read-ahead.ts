import type { Actor } from "../../acts/act.js";
import { authorise } from "../../acts/authorise.js";
import { Refused } from "../../acts/refused.js";
import type { FeatureParts } from "../parts.js";
import { goalWordsOf } from "./circumstances.js";
import { keepWords, readOutside } from "./draft-words.js";
import { inNameThing, type OnDraft } from "./in-name-of.js";
import { commitmentByNumber } from "./queries.js";

/**
 * A long draft that is about to be frozen is read before the act, for who may freeze it. What can't be read here is
 * read by the act, as is what was written meanwhile.
 */
export async function readAhead(parts: FeatureParts, actor: Actor, of: OnDraft): Promise<void> {
  const { store, clock } = parts;
  const now = clock.now();
  await authorise(store.read, actor, "open_draft", await inNameThing(store.read, of, now), now);
  const { document } = await commitmentByNumber(store.read, of.process, of.n);
  const goals = await goalWordsOf(store.read, readOutside(parts), of.process);
  await keepWords(parts, document, goals).catch((error: unknown) => {
    if (error instanceof Refused && error.code === "busy") throw error;
  });
}
