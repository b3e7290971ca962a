import type { TextJson } from "@accord/shared/document-schema";
import { nodeOf } from "@accord/shared/suggestions";
import { useState } from "react";
import { Select, useSay } from "../../../ui/index.js";
import { keep, readKept } from "../kept-words.js";
import { type Conversations, nameOf, type Target, type ToSuggest } from "../useConversations.js";
import { TakenOver } from "./TakenOver.js";
import { WordsEditor } from "./WordsEditor.js";

/** What is being written, kept on this device until it is sent. */
export interface Suggested {
  readonly content: TextJson;
  readonly answers: string | null;
}

const wordsPlace = ({ newPlace }: Pick<Conversations, "newPlace">): string => `${newPlace}:words`;

/** The words go on at another passage than they were begun for, which is chosen by who writes them. */
export const moveSuggested = (
  talk: Pick<Conversations, "newPlace">,
  to: Target,
  suggested: Suggested,
): void => keep(wordsPlace(talk), { ...suggested, of: nameOf(to) });

/** Words that were begun for one passage are not offered for another, as another page of the same person may begin one. */
export function useSuggested(talk: Pick<Conversations, "newPlace">, target: Target) {
  const suggest = target.kind === "whole" ? undefined : target.suggest;
  const place = wordsPlace(talk);
  const of = nameOf(target);
  const [kept, setKept] = useState(() => {
    const left = readKept<Suggested & { readonly of: string }>(place);
    return left?.of === of ? { content: left.content, answers: left.answers } : null;
  });
  const suggested: Suggested | null = suggest
    ? (kept ?? { content: suggest.content ?? suggest.base, answers: null })
    : null;
  const change = (some: Partial<Suggested>): void => {
    if (suggested === null) return;
    const next = { ...suggested, ...some };
    keep(place, { ...next, of });
    setKept(next);
  };
  return { suggested, change };
}

interface Props {
  readonly talk: Conversations;
  readonly suggest: ToSuggest;
  readonly suggested: Suggested;
  readonly onChange: (some: Partial<Suggested>) => void;
  readonly onSend: () => void;
  readonly focused: boolean;
}

/** Of words that were begun for another passage: what they would change here. */
export function WouldChange({ suggest, suggested }: Pick<Props, "suggest" | "suggested">) {
  const { kind, base, isIn } = suggest;
  if (isIn === undefined) return null;
  return (
    <TakenOver
      taken={{ seen: nodeOf(kind, base), came: { times: 1, isIn } }}
      {...{ kind, content: suggested.content }}
    />
  );
}

const none = "none";

/** Other words for a passage, begun from those that stand there. */
export function SuggestForm({ talk, suggest, suggested, onChange, onSend, focused }: Props) {
  const say = useSay();
  const sources = talk.suggestions?.sources ?? [];
  return (
    <>
      <p className="comment-label" aria-hidden="true">
        {say("comments.suggest.words")}
      </p>
      <WordsEditor
        kind={suggest.kind}
        label={say("comments.suggest.words")}
        content={suggested.content}
        onChange={(content) => onChange({ content })}
        onSend={onSend}
        focused={focused}
      />
      {sources.length > 0 ? (
        <Select
          name="answers"
          label={say("comments.suggest.answers")}
          value={suggested.answers ?? none}
          onChange={(id) => onChange({ answers: id === none ? null : id })}
          options={[
            { id: none, label: say("comments.suggest.answers.none") },
            ...sources.map(({ reference, title }) => ({ id: reference, label: reference, hint: title })),
          ]}
        />
      ) : null}
    </>
  );
}
