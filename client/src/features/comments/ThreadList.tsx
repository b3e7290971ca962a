import { exportDraft } from "@accord/shared/comments";
import { useSearch } from "../../app/here.js";
import { Button, Details, EmptyState, Link, useSay } from "../../ui/index.js";
import { type Filter, filters, isFilter, passes, stacked } from "./order.js";
import { ShowSuggested } from "./suggestions/ShowSuggested.js";
import { ThreadCard } from "./ThreadCard.js";
import { ThreadStack } from "./ThreadStack.js";
import type { Conversations } from "./useConversations.js";

interface Props {
  readonly talk: Conversations;
  readonly fieldName: (root: string) => string;
  /** Goes to the words of a thread. */
  readonly onGo: (thread: string) => void;
  /** Where threads open elsewhere: this list only leads to them. */
  readonly onElsewhere?: (() => void) | undefined;
}

/** All threads as a plain list: the way for screen readers, and for what has no place beside the text. */
export function ThreadList({ talk, fieldName, onGo, onElsewhere }: Props) {
  const say = useSay();
  const [{ show }, setSearch] = useSearch();
  const { all, active, setActive, mayComment, write, me } = talk;
  const filter: Filter = isFilter(show) ? show : active?.state === "resolved" ? "resolved" : "open";
  const shown = all.filter((thread) => passes(thread, filter, me) || thread.id === active?.id);
  const stacks = stacked(shown, talk.suggestions?.standings);
  return (
    <div className="stack">
      {mayComment && !(talk.target && talk.whole === "proposal") ? (
        <p className="acts">
          <Button
            onPress={() => {
              write({ kind: "whole" });
              onElsewhere?.();
            }}
          >
            {say("comments.act.whole", { whole: talk.whole })}
          </Button>
        </p>
      ) : null}
      <ShowSuggested talk={talk} />
      <fieldset className="thread-filters" hidden={all.length === 0}>
        <legend className="visually-hidden">{say("comments.filter")}</legend>
        {filters.map((one) => (
          <Button
            key={one}
            kind={one === filter ? "plain" : "quiet"}
            aria-pressed={one === filter}
            onPress={() => setSearch({ show: one })}
          >
            {say(`comments.filter.${one}`, { count: all.filter((thread) => passes(thread, one, me)).length })}
          </Button>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        talk.loaded ? (
          <EmptyState
            text={
              all.length === 0
                ? `${say("comments.none")} ${mayComment && talk.whole === "text" ? say("comments.none.how") : ""}`
                : say("comments.none.filter", { filter })
            }
          />
        ) : null
      ) : (
        <ul className="thread-list">
          {stacks.map((threads) => (
            <li key={threads[0]?.id}>
              <ThreadStack
                threads={threads}
                card={(thread) => (
                  <ThreadCard
                    {...{ talk, thread, fieldName }}
                    expanded={thread.id === active?.id && !onElsewhere}
                    onOpen={() => {
                      setActive(thread.id);
                      onElsewhere?.();
                      onGo(thread.id);
                    }}
                    onLeave={() => setActive(null)}
                    onGo={thread.anchor === "whole" ? undefined : () => onGo(thread.id)}
                  />
                )}
              />
            </li>
          ))}
        </ul>
      )}
      {talk.whole === "text" ? (
        <Details summary={say("comments.file")}>
          <p className="acts">
            {(["docx", "md", "json"] as const).map((form) => (
              <Link
                key={form}
                href={exportDraft.path
                  .replace(":process", talk.process)
                  .replace(":document", talk.document)
                  .replace("json", form)}
              >
                {say(`comments.file.${form}`)}
              </Link>
            ))}
          </p>
        </Details>
      ) : null}
    </div>
  );
}
