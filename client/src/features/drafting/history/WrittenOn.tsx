import { useCallback, useEffect, useRef, useState } from "react";
import { announce, Button, useSay } from "../../../ui/index.js";
import { type History, useTimes } from "./times.js";

/** A text stands still under who reads its past: what is written meanwhile waits until they ask for it. */
export function useStill(latest: History) {
  const [held, setHeld] = useState(latest);
  const goesOn = useRef(false);
  useEffect(() => {
    if (!goesOn.current || latest.seq === held.seq) return;
    goesOn.current = false;
    setHeld(latest);
  }, [latest, held]);
  const isBehind = latest.seq !== held.seq;
  return {
    shown: isBehind ? { ...latest, seq: held.seq, moments: held.moments, people: held.people } : latest,
    newer: isBehind ? latest : null,
    update: useCallback(() => setHeld(latest), [latest]),
    /** What the reader writes from here is shown as soon as it is there. */
    writes: useCallback(() => {
      goesOn.current = true;
    }, []),
  };
}

interface Props {
  readonly process: string;
  /** The moments until now, where there are more than are shown. */
  readonly latest: History;
  /** The last update that is shown. */
  readonly seq: number;
  readonly onShow: () => void;
}

/** Says who went on writing, and lets the reader see it. */
export function WrittenOn({ process, latest, seq, onShow }: Props) {
  const say = useSay();
  const times = useTimes(process);
  const more = latest.moments.filter((one) => one.seq > seq);
  const who = [...new Set(more.flatMap(({ people }) => people))].map((at) => times.nameOf(latest.people[at]));
  const words = say("history.newer", {
    who: times.list(who.length === 0 ? [say("history.nobody")] : who),
    when: times.when(more.at(-1)?.until ?? latest.moments.at(-1)?.until ?? ""),
  });
  useEffect(() => announce(words), [words]);
  return (
    <p className="acts">
      <span>{words}</span>
      <Button onPress={onShow}>{say("history.newer.show")}</Button>
    </p>
  );
}
