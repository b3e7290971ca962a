import { useEffect, useRef } from "react";

interface Placed {
  getBoundingClientRect(): Pick<DOMRect, "top" | "bottom">;
}

/** Scrolls to words, or to the head of a field, unless they stand below what sticks above and above what covers below. */
export function bringInView(place: Placed, isWhole: boolean): void {
  const { top, bottom } = place.getBoundingClientRect();
  const isNarrow = document.querySelector(".thread-sheet") !== null;
  const [first, last] = isNarrow
    ? [Math.max(90, underTools()), window.innerHeight * 0.35]
    : [180, window.innerHeight - 160];
  if (top < first || (isWhole ? bottom : top) > last) window.scrollBy(0, top - first - (isNarrow ? 0 : 40));
}

/** Below the top line, and the tools of the text that is written in. */
const underTools = (): number =>
  72 +
  Math.max(0, ...[...document.querySelectorAll<HTMLElement>(".tools-place")].map((one) => one.offsetHeight));

/** Once the page is laid out anew. */
const laidOutMs = 60;

/** What is read or written about stays in view above a sheet: as it opens, and where the device is turned. */
export function useInView(what: string | null, placeOf: () => Placed | null): void {
  const latest = useRef(placeOf);
  latest.current = placeOf;
  useEffect(() => {
    if (what === null) return;
    let timer: ReturnType<typeof setTimeout>;
    let width = window.innerWidth;
    const look = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const place = latest.current();
        if (place) bringInView(place, true);
      }, laidOutMs);
    };
    // A keyboard that comes or goes turns nothing.
    const resized = (): void => {
      if (window.innerWidth === width) return;
      width = window.innerWidth;
      look();
    };
    look();
    window.addEventListener("resize", resized);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("resize", resized);
    };
  }, [what]);
}
