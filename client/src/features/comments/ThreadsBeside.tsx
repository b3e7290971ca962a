import type { ThreadRow } from "@accord/shared/comments";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { unlessPressed } from "../../connection/after-press.js";
import { Button, useSay } from "../../ui/index.js";
import { beside } from "./layout.js";
import { NewThread } from "./NewThread.js";
import { isGone, keysOfStacks, stacked } from "./order.js";
import { ShowSuggested } from "./suggestions/ShowSuggested.js";
import { ThreadCard } from "./ThreadCard.js";
import { ThreadStack } from "./ThreadStack.js";
import { type Conversations, nameOf, type Target } from "./useConversations.js";
import { wordsIn } from "./words-in.js";

interface Props {
  readonly talk: Conversations;
  /** The text that the cards stand beside. */
  readonly text: RefObject<HTMLElement | null>;
  readonly fieldElement: (root: string) => string;
  readonly fieldName: (root: string) => string;
  readonly onAll: () => void;
  readonly onLeave: () => void;
  readonly onGo: (thread: string) => void;
}

const gap = 12;
const newId = "new";

/** Open threads beside their passages; the one that is read snaps to its line, others make room. */
export function ThreadsBeside({ talk, text, fieldElement, fieldName, onAll, onLeave, onGo }: Props) {
  const say = useSay();
  const { open, active, target, setActive, writeInstead, marks, isRead } = talk;
  const standing = useMemo(() => open.filter((thread) => !isGone(thread, { marks })), [open, marks]);
  const shown = useMemo(
    () => (active && !standing.includes(active) ? [active, ...standing] : standing),
    [active, standing],
  );
  const standings = talk.suggestions?.standings;
  const stacks = useMemo(() => stacked(shown, standings), [shown, standings]);
  const keys = useRef<ReadonlyMap<string, string>>(new Map());
  keys.current = useMemo(() => keysOfStacks(stacks, keys.current), [stacks]);
  const lost = isRead ? open.length - standing.length : 0;
  const place = useRef<HTMLUListElement>(null);
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());

  const measure = useCallback((): void => {
    const list = place.current;
    // Where no card stands the page is not laid out for it: a long text opens sooner.
    if (!list || (stacks.length === 0 && !target)) return;
    const zero = list.getBoundingClientRect().top;
    const heights = new Map(
      [...list.children].map((item) => [
        (item as HTMLElement).dataset.card ?? "",
        item.getBoundingClientRect().height,
      ]),
    );
    const cards = stacks.flatMap((threads) => {
      const [first] = threads;
      if (!first) return [];
      const wanted = Math.min(...threads.map((one) => placeOf(one, fieldElement)?.top ?? zero));
      return [{ id: first.id, wanted: wanted - zero, height: heights.get(first.id) ?? 0 }];
    });
    const read = stacks.find((threads) => threads.some(({ id }) => id === active?.id));
    if (target)
      cards.push({
        id: newId,
        wanted: placeOfTarget(target, fieldElement) - zero,
        height: heights.get(newId) ?? 0,
      });
    cards.sort((a, b) => a.wanted - b.wanted);
    const next = beside(cards, target ? newId : (read?.[0]?.id ?? null), gap);
    const last = cards.reduce((most, { id, height }) => Math.max(most, (next.get(id) ?? 0) + height), 0);
    list.style.minBlockSize = `${last}px`;
    setTops((now) => (same(now, next) ? now : next));
  }, [stacks, target, active, fieldElement]);

  const latest = useRef(measure);
  latest.current = measure;
  useLayoutEffect(measure, [measure]);
  useEffect(() => {
    const observer = new ResizeObserver(() => unlessPressed(() => latest.current()));
    if (text.current) observer.observe(text.current);
    for (const item of place.current?.children ?? []) observer.observe(item);
    return () => observer.disconnect();
  }, [text, stacks, target]);

  return (
    <div className="threads-beside">
      <p className="acts threads-tools">
        <Button kind="quiet" onPress={onAll}>
          {say("comments.all")}
        </Button>
        <ShowSuggested talk={talk} />
        {lost > 0 ? (
          <Button kind="quiet" onPress={onAll}>
            {say("comments.goneCount", { count: lost })}
          </Button>
        ) : null}
      </p>
      {shown.length === 0 && !target ? (
        <p className="hint">
          {isRead || open.length === 0 ? (
            <>
              {say("comments.none")} {talk.mayComment ? say("comments.none.how") : null}
            </>
          ) : (
            say("comments.notRead")
          )}
        </p>
      ) : null}
      <ul ref={place} className="threads-place">
        {stacks.map((threads) => {
          const id = threads[0]?.id ?? "";
          return (
            <li key={keys.current.get(id)} data-card={id} style={{ insetBlockStart: tops.get(id) ?? 0 }}>
              <ThreadStack
                threads={threads}
                card={(thread) => (
                  <ThreadCard
                    {...{ talk, thread, fieldName, onLeave }}
                    expanded={thread.id === active?.id && !target}
                    onOpen={() => {
                      if (writeInstead(null)) setActive(thread.id);
                    }}
                    onGo={() => onGo(thread.id)}
                  />
                )}
              />
            </li>
          );
        })}
        {target ? (
          <li data-card={newId} style={{ insetBlockStart: tops.get(newId) ?? 0 }}>
            <NewThread key={nameOf(target)} {...{ talk, target, fieldName, fieldElement, onLeave }} />
          </li>
        ) : null}
      </ul>
    </div>
  );
}

function placeOf(thread: ThreadRow, fieldElement: Props["fieldElement"]): DOMRect | undefined {
  const field = thread.field ?? "";
  const row = field.split("/")[1];
  const element =
    document.querySelector(`mark[data-thread="${CSS.escape(thread.id)}"]`) ??
    (row === undefined ? null : document.querySelector(`[data-row="${CSS.escape(row)}"]`)) ??
    document.getElementById(fieldElement(field));
  return element?.getBoundingClientRect();
}

function placeOfTarget(target: Target, fieldElement: Props["fieldElement"]): number {
  if (target.kind === "whole") return 0;
  const field = document.getElementById(
    fieldElement(target.kind === "field" ? target.field : target.passage.field),
  );
  const words = target.kind === "passage" ? wordsIn(field, target.passage) : null;
  return (words ?? field)?.getBoundingClientRect().top ?? 0;
}

const same = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, top]) => Math.abs((b.get(id) ?? -1) - top) < 1);
