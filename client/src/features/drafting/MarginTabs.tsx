import { useSearch } from "../../app/here.js";
import { Tabs, useSay } from "../../ui/index.js";
import type { RoomPart } from "./RoomBar.js";
import { countsOf, Threads, threadsLabel } from "./Threads.js";
import type { TextTalk } from "./useTextTalk.js";

interface Props {
  readonly on: TextTalk;
  readonly parts: readonly RoomPart[];
  /** Stands before the conversations, and open until one of them is read or written. */
  readonly first?: string | undefined;
}

/** What stands beside the text: conversations and the other parts; which one is open stands in the address. */
export function MarginTabs({ on, parts, first }: Props) {
  const say = useSay();
  const [{ tab: asked }, setSearch] = useSearch();
  const { talk } = on;
  const threads = <Threads {...on} />;
  if (parts.length === 0)
    return (
      <>
        <h2 className="room-label">{threadsLabel(talk, say)}</h2>
        {threads}
      </>
    );
  const all = [
    {
      id: "threads",
      label: <Counted name={say("comments.tab.name")} count={say("comments.tab.count", countsOf(talk))} />,
      content: threads,
    },
    ...parts.map(({ id, label, counted, content }) => ({
      id,
      label: counted ? <Counted {...counted} /> : label,
      content: content(),
    })),
  ];
  const isTalking = talk.target !== null || talk.active !== null;
  const usual = first === undefined || isTalking ? "threads" : first;
  return (
    <Tabs
      label={say("drafting.margin")}
      tabs={all.toSorted((a, b) => Number(b.id === first) - Number(a.id === first))}
      selected={all.some(({ id }) => id === asked) ? (asked as string) : usual}
      onSelect={(tab) => setSearch({ tab: tab === usual ? undefined : tab })}
    />
  );
}

/** The count below the name: four such parts stand in one line beside a text. */
const Counted = ({ name, count }: { readonly name: string; readonly count: string }) => (
  <>
    <span>{name}</span> <span className="tab-count">{count}</span>
  </>
);
