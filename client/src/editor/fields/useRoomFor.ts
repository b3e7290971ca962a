import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

/** Whether an element is at least so wide; its parts are laid out by that and not by the page's width. */
export function useHolds(place: RefObject<HTMLElement | null>, width: `${number}rem`): boolean {
  const [holds, setHolds] = useState(true);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const { width: now } = element.getBoundingClientRect();
      // Nothing is laid out where there is no screen.
      if (now > 0) setHolds(now >= Number.parseFloat(width) * rem);
    };
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place, width]);
  return holds;
}

const controls = 'input, textarea, button, [role="textbox"], select';

/**
 * The focus where rows come, go and move. Gives an act's wish for it, by selector; without a wish it stays where it
 * was, though somebody else's move took its element out of the page for a moment.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>): (selector: string) => void {
  const wish = useRef<string | null>(null);
  const before = useRef<Element | null>(null);
  const active = document.activeElement;
  before.current = active !== null && place.current?.contains(active) ? active : null;
  const grant = useCallback((): void => {
    const selector = wish.current;
    if (selector === null) return;
    // A row that is open in a sheet stands outside of the field.
    const found =
      place.current?.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(selector);
    if (found === null) return;
    wish.current = null;
    const control = found.matches(controls) ? found : found.querySelector<HTMLElement>(controls);
    control?.focus();
  }, [place]);
  useLayoutEffect(() => {
    const was = before.current;
    if (wish.current !== null || was === null || !was.isConnected || document.activeElement === was) return;
    (was as HTMLElement).focus({ preventScroll: true });
  });
  useEffect(grant);
  return useCallback(
    (selector: string) => {
      wish.current = selector;
      // A menu or a sheet that closes gives the focus back to its own button first.
      setTimeout(grant, 60);
    },
    [grant],
  );
}
