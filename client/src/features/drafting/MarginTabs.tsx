import { useSearch } from "../../app/here.js";
import { Tabs, useSay } from "../../ui/index.js";
import type { RoomPart } from "./RoomBar.js";
import { Threads, threadsLabel } from "./Threads.js";
import type { TextTalk } from "./useTextTalk.js";

interface Props {
  readonly label: string;
  readonly on: TextTalk;
  readonly parts: readonly RoomPart[];
}

/** What stands beside the text: threads first, then the parts; which one is open stands in the address. */
export function MarginTabs({ on, label, parts }: Props) {
  const say = useSay();
  const [{ tab: asked }, setSearch] = useSearch();
  const open = parts.some(({ id }) => id === asked) ? (asked as string) : "threads";
  return (
    <Tabs
      label={label}
      tabs={[
        { id: "threads", label: threadsLabel(on.talk, say), content: <Threads {...on} /> },
        ...parts.map(({ id, label, content }) => ({ id, label, content: content() })),
      ]}
      selected={open}
      onSelect={(tab) => setSearch({ tab: tab === "threads" ? undefined : tab })}
    />
  );
}
