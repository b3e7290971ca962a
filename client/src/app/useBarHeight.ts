import { type RefObject, useLayoutEffect } from "react";

const property = "--bottom-bar";

/** Tells the styles of the page around it how high the bar is: what else stays at the lower edge stands on it, however its words are broken. */
export function useBarHeight(bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = bar.current;
    const page = element?.parentElement;
    if (!element || !page || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() =>
      page.style.setProperty(property, `${element.getBoundingClientRect().height}px`),
    );
    observer.observe(element, { box: "border-box" });
    return () => {
      observer.disconnect();
      page.style.removeProperty(property);
    };
  }, [bar]);
}
