import { Button, useSay } from "../../../ui/index.js";
import type { Conversations } from "../useConversations.js";

/** Whether all open suggestions are drawn in the text; nothing where there are none. */
export function ShowSuggested({ talk: { open, suggestions } }: { readonly talk: Conversations }) {
  const say = useSay();
  if (!suggestions || !open.some(({ suggestion }) => suggestion)) return null;
  const { shown, show } = suggestions;
  return (
    <Button kind={shown ? "plain" : "quiet"} aria-pressed={shown} onPress={() => show(!shown)}>
      {say("comments.suggest.shown")}
    </Button>
  );
}
