import type { TextJson } from "@accord/shared/document-schema";
import { type Blocks, blocksJson, merged, nodeOf, sameBlocks } from "@accord/shared/suggestions";
import { useState } from "react";
import { useSay } from "../../../ui/index.js";
import { SuggestedWords } from "./SuggestedWords.js";

/** The passage as who writes here has read it, and what came of words that others wrote in it meanwhile. */
export function useTakenOver(kind: "line" | "rich", now: Blocks | null, read: Blocks | null = now) {
  const [seen, setSeen] = useState(read);
  const [came, setCame] = useState<{ readonly times: number; readonly isIn: boolean } | null>(null);
  /** The words to be read before they are sent: with those of others, or as they are where they meet. Null: nothing came. */
  const takeOver = (content: TextJson): TextJson | null => {
    if (seen === null || now === null || sameBlocks(seen, now)) return null;
    const { blocks, applies, of } = merged(seen, now, nodeOf(kind, content));
    const isIn = applies === of;
    setSeen(now);
    setCame({ times: (came?.times ?? 0) + 1, isIn });
    return isIn ? blocksJson(blocks) : content;
  };
  return { seen, came, takeOver };
}

interface Props {
  readonly taken: Pick<ReturnType<typeof useTakenOver>, "seen" | "came">;
  readonly kind: "line" | "rich";
  readonly content: TextJson;
}

/** Says what came, and what the words would change now. */
export function TakenOver({ taken: { seen, came }, kind, content }: Props) {
  const say = useSay();
  if (!came || !seen) return null;
  return (
    <div role="alert" key={came.times}>
      <p>
        <strong>{say(came.isIn ? "comments.suggest.came" : "comments.suggest.met")}</strong>
      </p>
      <SuggestedWords before={seen} after={nodeOf(kind, content)} />
    </div>
  );
}
