import { useEffect, useId, useState } from "react";
import { Button, useSay } from "../../../ui/index.js";
import { type History, type Times, useTimes } from "./times.js";

interface Props {
  readonly process: string;
  readonly history: History;
  /** Place of the moment shown. */
  readonly at: number;
  readonly onGo: (at: number) => void;
}

const playMs = 1_500;

export function momentWords(
  { moments, people }: History,
  at: number,
  times: Times,
  say: ReturnType<typeof useSay>,
) {
  const moment = moments[at];
  if (moment === undefined) return "";
  const when = times.span(moment.from, moment.until);
  return say("history.moment", { no: at + 1, count: moments.length, when, who: times.whoOf(moment, people) });
}

/** The moments of a text in a row: by hand, by keys, or one after the other by themselves. */
export function Slider({ process, history, at, onGo }: Props) {
  const say = useSay();
  const times = useTimes(process);
  const [isPlaying, setPlaying] = useState(false);
  const id = useId();
  const last = history.moments.length - 1;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => {
      if (at < last) onGo(at + 1);
      else setPlaying(false);
    }, playMs);
    return () => clearTimeout(timer);
  }, [isPlaying, at, last, onGo]);
  const go = (to: number): void => {
    setPlaying(false);
    onGo(Math.min(last, Math.max(0, to)));
  };
  const words = momentWords(history, at, times, say);
  return (
    <div className="history-slider stack">
      <label className="field-label" htmlFor={id}>
        {say("history.slider")}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={last}
        step={1}
        value={at}
        aria-valuetext={words}
        onChange={(event) => go(Number(event.currentTarget.value))}
      />
      <p className="history-moment">{words}</p>
      <p className="acts">
        <Button isDisabled={at === 0} onPress={() => go(at - 1)}>
          {say("history.earlier")}
        </Button>
        <Button isDisabled={at === last} onPress={() => go(at + 1)}>
          {say("history.later")}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            if (!isPlaying && at === last) onGo(0);
            setPlaying(!isPlaying);
          }}
        >
          {say(isPlaying ? "history.pause" : "history.play")}
        </Button>
      </p>
    </div>
  );
}
