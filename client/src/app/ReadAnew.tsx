import { useEffect, useRef, useState } from "react";
import { announce, Button, Notice, useSay } from "../ui/index.js";

/** Which words were read here; others that come in their place are not, until their reader says so. */
export function useWordsRead<T extends string | number>(now: T) {
  const [read, setRead] = useState(now);
  return { read, isOther: read !== now, readAnew: () => setRead(now) };
}

/** The same for things of a list that are acted on together: one that comes is read as it comes. */
export function useEachRead(now: readonly { readonly id: string; readonly changedAt: string }[]) {
  const [read, setRead] = useState<ReadonlyMap<string, string>>(new Map());
  const with_ = (some: typeof now) =>
    new Map([...read, ...some.map((one) => [one.id, one.changedAt] as const)]);
  const come = now.filter(({ id }) => !read.has(id));
  if (come.length > 0) setRead(with_(come));
  return {
    isOther: now.some(({ id, changedAt }) => (read.get(id) ?? changedAt) !== changedAt),
    readAnew: () => setRead(with_(now)),
  };
}

interface Props {
  /** What has changed, and what to do about it. */
  readonly title: string;
  /** Id of the heading of the words. */
  readonly heading: string;
  readonly onRead: () => void;
}

/** Stands in place of an act on words that became others while they were read. */
export function ReadAnew({ title, heading, onRead }: Props) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => announce(title), [title]);
  // The act that it stands for may have had the focus.
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.querySelector("button")?.focus();
  }, []);
  const read = (): void => {
    const words = document.getElementById(heading);
    if (words) {
      words.tabIndex = -1;
      words.focus();
    }
    onRead();
  };
  return (
    <div ref={place}>
      <Notice tone="warn" title={title} acts={<Button onPress={read}>{say("ui.readAnew")}</Button>} />
    </div>
  );
}
