import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button, useSay } from "../../../ui/index.js";
import "./compared.css";

interface Props {
  readonly children: ReactNode;
}

const isTyped = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  target.closest("input:not([type=range]), textarea, [contenteditable]") !== null;

/** Those that are seen: what is folded stayed. */
const differencesIn = (element: HTMLElement): HTMLElement[] =>
  [...element.querySelectorAll<HTMLElement>("[data-difference]")].filter(
    (one) => one.closest("details:not([open])") === null,
  );

/** From difference to difference, by button or by the keys n and p while the focus is within (S11). */
export function Steps({ children }: Props) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const recount = (): void => {
      setCount(differencesIn(element).length);
      setAt(null);
    };
    recount();
    const observer = new MutationObserver(recount);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  const go = (by: 1 | -1): void => {
    const all = place.current ? differencesIn(place.current) : [];
    const here = all.findIndex((one) => one.contains(document.activeElement));
    const from = here >= 0 ? here : (at ?? (by === 1 ? -1 : all.length));
    const next = Math.min(all.length - 1, Math.max(0, from + by));
    const element = all[next];
    if (element === undefined) return;
    setAt(next);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyped(event.target)) return;
    if (event.key !== "n" && event.key !== "p") return;
    event.preventDefault();
    go(event.key === "n" ? 1 : -1);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that are buttons too, heard where the focus is.
    <div ref={place} className="stack-wide" onKeyDown={onKey}>
      {count === 0 ? null : (
        <div className="compared-steps">
          <span>
            {at === null
              ? say("drafting.compare.steps", { count })
              : say("drafting.compare.step", { no: at + 1, count })}
          </span>
          <Button onPress={() => go(-1)}>{say("drafting.compare.previous")}</Button>
          <Button onPress={() => go(1)}>{say("drafting.compare.next")}</Button>
          <span className="hint">{say("drafting.compare.keys")}</span>
        </div>
      )}
      {children}
    </div>
  );
}
