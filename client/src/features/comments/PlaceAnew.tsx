import { listThreads, placeThread, type ThreadRow } from "@accord/shared/comments";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, useSay } from "../../ui/index.js";
import type { Conversations } from "./useConversations.js";

/** A thread whose words are gone is hung on those that are selected in the text. */
export function PlaceAnew({ talk, thread }: { readonly talk: Conversations; readonly thread: ThreadRow }) {
  const say = useSay();
  const [nothing, setNothing] = useState(false);
  const place = useAct(placeThread, {
    changes: [listThreads],
    onDone: () => announce(say("comments.placed")),
  });
  if (!talk.suggestions || !talk.mayComment || !thread.mayResolve || thread.state === "resolved") return null;
  const { selected } = talk.suggestions;
  const press = (): void => {
    const passage = selected()?.passage ?? null;
    setNothing(passage === null);
    if (passage === null) announce(say("comments.place.nothing"));
    else
      place.act({
        params: { process: talk.process, document: talk.document, thread: thread.id },
        body: passage,
      });
  };
  return (
    <>
      <p className="hint">
        {nothing ? <strong>{say("comments.place.nothing")}</strong> : say("comments.place.how")}
      </p>
      <p className="acts thread-acts">
        <Button pending={place.pending} onPress={press}>
          {say("comments.place.act")}
        </Button>
      </p>
      <Refusal error={place.refused} />
    </>
  );
}
