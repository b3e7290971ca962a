import type { CommitmentPage } from "@accord/shared/commitments";
import { type ReactNode, type RefObject, useState } from "react";
import { useSearch } from "../../app/here.js";
import { Button, Tabs, useSay } from "../../ui/index.js";
import { type Conversations, ThreadList, ThreadsBeside } from "../comments/index.js";
import { Checks } from "./Checks.js";
import { Contributions } from "./Contributions.js";
import { fieldElement, fieldName, fields, filledCount } from "./fields.js";
import { Outline } from "./Outline.js";
import type { Selected } from "./passage.js";
import type { DraftChecks } from "./useChecks.js";
import type { LiveDraft } from "./useDraft.js";
import { Versions } from "./Versions.js";

export interface MarginProps {
  readonly commitment: CommitmentPage;
  readonly process: string;
  readonly live: LiveDraft;
  readonly checks: DraftChecks;
  readonly selected: Selected | null;
  readonly talk: Conversations;
  /** To the words of a thread, and back to them from it. */
  readonly onThread: (thread: string) => void;
  readonly onLeave: () => void;
  readonly text: RefObject<HTMLElement | null>;
  /** The acts of the screen where the margin is in a sheet. */
  readonly acts: ReactNode;
}

export const threadsLabel = ({ open, unread }: Conversations, say: ReturnType<typeof useSay>): string =>
  say(unread > 0 ? "comments.tab.unread" : "comments.tab", { count: open.length, unread });

/** What stands beside the text: threads, contributions it answers, what is missing, frozen versions. */
export function Margin({ withFields, ...props }: MarginProps & { readonly withFields: boolean }) {
  const say = useSay();
  const [search, setSearch] = useSearch();
  const { commitment, live, checks } = props;
  const filled = filledCount(live.draft, commitment.place);
  const { talk, onThread } = props;
  const [all, setAll] = useState(false);
  const named = (root: string): string => fieldName(root, say);
  const tabs = [
    {
      id: "threads",
      label: threadsLabel(talk, say),
      content:
        all && !talk.target ? (
          <>
            <p className="acts threads-tools">
              <Button kind="quiet" onPress={() => setAll(false)}>
                {say("comments.beside")}
              </Button>
            </p>
            <ThreadList talk={talk} fieldName={named} onGo={onThread} />
          </>
        ) : (
          <ThreadsBeside
            {...{ talk, fieldElement }}
            text={props.text}
            fieldName={named}
            onAll={() => setAll(true)}
            onLeave={props.onLeave}
            onGo={onThread}
          />
        ),
    },
    ...(withFields
      ? [
          {
            id: "fields",
            label: say("commitments.tab.fields", { filled, total: fields.length }),
            content: <Outline draft={live.draft} place={commitment.place} issues={checks.standing} />,
          },
        ]
      : []),
    {
      id: "contributions",
      label: say("commitments.tab.contributions", { count: commitment.linked.length }),
      content: <Contributions {...props} />,
    },
    {
      id: "checks",
      label: say("commitments.tab.checks", { count: checks.standing.length }),
      content: <Checks checks={checks} process={props.process} n={commitment.n} />,
    },
    {
      id: "versions",
      label: say("commitments.tab.versions", { count: commitment.versions.length }),
      content: <Versions {...props} />,
    },
  ];
  const open = tabs.some(({ id }) => id === search.tab) ? (search.tab as string) : "threads";
  return (
    <Tabs
      label={say("commitments.margin")}
      tabs={tabs}
      selected={open}
      onSelect={(tab) => setSearch({ tab: tab === "threads" ? undefined : tab })}
    />
  );
}
