import { type Blocks, sentenceOf } from "@accord/shared/suggestions";
import { useSay } from "../../../ui/index.js";
import { piecesOf } from "./pieces.js";

interface Props {
  readonly before: Blocks;
  readonly after: Blocks;
}

/** What would change, in its place: colour, line and, for who does not see them, words. */
export function SuggestedWords({ before, after }: Props) {
  const say = useSay();
  return (
    <p className="words difference" dir="auto">
      {piecesOf(before, after).map(({ kind, words }, at) => {
        const key = `${at} ${kind}`;
        if (kind === "same") return <span key={key}>{words}</span>;
        const told = <span className="visually-hidden">{say(`comments.suggest.${kind}`)} </span>;
        return kind === "inserted" ? (
          <ins key={key}>
            {told}
            {words}
          </ins>
        ) : (
          <del key={key}>
            {told}
            {words}
          </del>
        );
      })}
    </p>
  );
}

export function SuggestedSentence({ before, after }: Props) {
  const say = useSay();
  return say("comments.suggest.sentence", sentenceOf(before, after));
}
