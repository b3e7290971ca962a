import { useSearch } from "../../app/here.js";
import { Button, useSay } from "../../ui/index.js";
import { type Conversations, ThreadList, ThreadsBeside } from "../comments/index.js";
import type { TextTalk } from "./useTextTalk.js";

export const countsOf = ({ open, unread }: Conversations) => ({ count: open.length, unread });

export const threadsLabel = (talk: Conversations, say: ReturnType<typeof useSay>): string =>
  say(talk.unread > 0 ? "comments.tab.unread" : "comments.tab", countsOf(talk));

/** The conversations in the margin: beside their passages, or all of them as a list. */
export function Threads({ talk, passages, text, fieldElement, fieldName }: TextTalk) {
  const say = useSay();
  const [{ show }, setSearch] = useSearch();
  return show && !talk.target ? (
    <>
      <p className="acts threads-tools">
        <Button kind="quiet" onPress={() => setSearch({ show: undefined })}>
          {say("comments.beside")}
        </Button>
      </p>
      <ThreadList talk={talk} fieldName={fieldName} onGo={passages.go} />
    </>
  ) : (
    <ThreadsBeside
      {...{ talk, text, fieldElement, fieldName }}
      onAll={() => setSearch({ show: "open" })}
      onLeave={passages.leave}
      onGo={passages.go}
    />
  );
}
