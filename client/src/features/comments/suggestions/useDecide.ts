import {
  acceptSuggestion,
  closeSuggestion,
  type Fate,
  isAccepted,
  listThreads,
} from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import { blocksJson } from "@accord/shared/suggestions";
import { useAct } from "../../../connection/asking.js";
import { announce, useSay } from "../../../ui/index.js";
import type { Conversations } from "../useConversations.js";
import type { Standing } from "./useStandings.js";

/** The words of the passage and the wording of the suggestion that who decides has read. */
interface Seen {
  readonly now: Standing["now"];
  readonly wording: string | null;
}

/** Accepts as it is, rejects or withdraws, with the reason where one is given. */
export function useDecide(talk: Conversations, { thread, now, others }: Standing, onDone: () => void) {
  const say = useSay();
  const params = { process: talk.process, document: talk.document, thread: thread.id };
  const told = (fate: Fate): void => {
    announce(say(`comments.suggest.done.${fate}`));
    if (isAccepted(fate) && others.length > 0)
      announce(say("comments.suggest.othersLeft", { count: others.length }));
    onDone();
  };
  const accept = useAct(acceptSuggestion, {
    changes: [listThreads],
    onDone: (_, { body }) => told((body as { content: unknown }).content ? "accepted_changed" : "accepted"),
  });
  const close = useAct(closeSuggestion, {
    changes: [listThreads],
    onDone: (_, { body }) => told((body as { fate: Fate }).fate),
  });
  const decide = (
    fate: Fate,
    reason: string,
    content: TextJson | null = null,
    seen: Seen = { now, wording: thread.suggestion.changedAt },
  ): void => {
    if (fate === "rejected" || fate === "withdrawn") close.act({ params, body: { fate, reason } });
    else if (seen.now)
      accept.act({ params, body: { content, stands: blocksJson(seen.now), wording: seen.wording, reason } });
  };
  return { decide, pending: accept.pending || close.pending, refused: accept.refused ?? close.refused };
}
