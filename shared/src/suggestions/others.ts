import type { Node } from "prosemirror-model";
import { blocksAt, passageIn, type Range, replaced } from "./apply.js";
import { type Blocks, sameBlocks } from "./blocks.js";
import { merged } from "./merged.js";

interface Suggested {
  readonly id: string;
  readonly base: Blocks;
  readonly proposed: Blocks;
}

/** What is left of another suggestion: all of it, some of its changes, none; or its words are gone and it is placed anew. */
export interface Becomes {
  readonly id: string;
  readonly kind: "stays" | "partly" | "none" | "gone";
  readonly applies: number;
  readonly of: number;
}

/** [SUG-13] What becomes of other suggestions for the same words once one is accepted as it is. Null: it fits no more. */
export function becomesOfOthers(
  text: Node,
  one: Suggested & { readonly range: Range },
  others: readonly Suggested[],
): Becomes[] | null {
  const applied = replaced(text, one.range, one.proposed, one.id);
  const after = applied && (applied.steps.at(-1)?.after ?? text);
  if (after === null) return null;
  return others.map(({ id, base, proposed }) => {
    const passage = passageIn(after, id);
    if (passage === null) return { id, kind: "gone", applies: 0, of: 0 };
    const now = blocksAt(after, passage);
    const { applies, of } = merged(base, now, proposed);
    const stays = sameBlocks(now, base) || applies === of;
    return { id, kind: stays ? "stays" : applies > 0 ? "partly" : "none", applies, of };
  });
}
