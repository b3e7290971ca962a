/** Parts of a page that are told by a name of their own. */
const parts =
  "section, search, fieldset, form, dialog, [role=dialog], [role=grid], [role=tabpanel], aside, main";

/**
 * An act often takes away the very button that did it, or disables it: "Vote", "Replace all". Left alone, the focus
 * falls to the body and whoever works by keyboard or ear begins the page anew. The nearest part that is still
 * there takes it instead. Answers with what ends this.
 */
export function keepFocus(page: Document): () => void {
  let way: readonly HTMLElement[] = [];
  let waiting = 0;
  const remember = ({ target }: Event): void => {
    const next: HTMLElement[] = [];
    for (let at = target instanceof HTMLElement ? target : null; at; at = at.parentElement) next.push(at);
    if (next.length > 2) way = next;
  };
  // Whoever presses beside it has left it on purpose.
  const forget = ({ target }: Event): void => {
    if (target instanceof Node && !way[0]?.contains(target)) way = [];
  };
  const isLost = (): boolean =>
    (page.activeElement === null || page.activeElement === page.body) &&
    way[0] !== undefined &&
    (!way[0].isConnected || way[0].matches(":disabled"));
  const mend = (): void => {
    waiting = 0;
    if (!isLost()) return;
    // What lay over the page may have gone together with what stood under it.
    const left = way.find((one) => one.isConnected && one.matches(parts)) ?? page.querySelector("main");
    way = [];
    const part = left?.matches("main")
      ? (left.querySelector<HTMLElement>("h1[data-page-title]") ?? left)
      : left;
    if (!part) return;
    if (!part.hasAttribute("tabindex")) part.tabIndex = -1;
    part.focus({ preventScroll: true });
  };
  // Overlays give the focus back a frame after they have gone; only what nobody mends is mended here.
  const soon = (): void => {
    if (waiting || !isLost()) return;
    waiting = requestAnimationFrame(() => {
      waiting = requestAnimationFrame(mend);
    });
  };
  const watch = new MutationObserver(soon);
  watch.observe(page.body, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  page.addEventListener("focusin", remember);
  page.addEventListener("pointerdown", forget, true);
  return () => {
    watch.disconnect();
    page.removeEventListener("focusin", remember);
    page.removeEventListener("pointerdown", forget, true);
    cancelAnimationFrame(waiting);
  };
}
