import { plainText, type TextJson } from "@accord/shared/document-schema";
import { blocksFrom, blocksJson, merged, nodeOf } from "@accord/shared/suggestions";
import { useState } from "react";
import { RefusedError } from "../../connection/http.js";
import { announce, Button, useSay } from "../../ui/index.js";
import { moveSuggested, type Suggested } from "./suggestions/SuggestForm.js";
import type { Conversations, Target, ToSuggest } from "./useConversations.js";

interface Props {
  readonly talk: Conversations;
  readonly target: Target;
  readonly suggested: Suggested | null;
}

const changed = new Set(["passage_gone", "suggestion_others_wrote", "suggestion_needs_passage"]);

/** The words that something is written about stand there no more: others are selected, and what is written stays. */
export function ChooseAnew({ talk, target, suggested }: Props) {
  const say = useSay();
  const [nothing, setNothing] = useState(false);
  const { opening, suggestions, write } = talk;
  const isChanged =
    opening.refused instanceof RefusedError && opening.refused.issues.some(({ code }) => changed.has(code));
  if (!isChanged || !suggestions || target.kind === "whole") return null;
  const press = (): void => {
    const at = suggestions.selected();
    setNothing(at === null);
    if (at === null) {
      announce(say("comments.place.nothing"));
      return;
    }
    const { passage, kind, base } = at;
    const next =
      suggested && target.suggest ? broughtTo({ kind, base }, target.suggest, suggested.content) : null;
    const to: Target = next
      ? { kind: "passage", passage, suggest: { kind, base, isIn: next.isIn } }
      : { kind: "passage", passage };
    if (next && suggested) moveSuggested(talk, to, { ...suggested, content: next.content });
    opening.forget();
    write(to);
  };
  return (
    <div role="alert">
      <p className="hint">
        {nothing ? <strong>{say("comments.place.nothing")}</strong> : say("comments.anew.how")}
      </p>
      <p className="acts">
        <Button onPress={press}>{say("comments.anew.act")}</Button>
      </p>
    </div>
  );
}

/** With what others wrote there meanwhile, as far as it does not meet what is written; all of that in any case. */
function broughtTo(
  { kind, base }: ToSuggest,
  former: ToSuggest,
  content: TextJson,
): { content: TextJson; isIn: boolean } {
  const words = blocksFrom(kind, content) ?? nodeOf(kind, asLine(content));
  const read = former.kind === kind ? blocksFrom(kind, former.base) : null;
  const both = read && merged(read, nodeOf(kind, base), words);
  const isIn = both !== null && both.applies === both.of;
  return { content: blocksJson(isIn ? both.blocks : words), isIn };
}

const asLine = (content: TextJson): TextJson => ({
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: plainText(content).replaceAll("\n", " ") }] },
  ],
});
