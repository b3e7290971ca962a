import { useEffect } from "react";
import { areRoomKeysOn } from "../../../editor/index.js";

/** What stands beside each other in a room, as one reads; where it is narrow, a sheet and the bar. */
const areas = ".room-outline, .room-text, .room-margin, .thread-sheet, .room-bar";
const texts = ".ProseMirror[contenteditable=true], .ProseMirror";
const controls = "[role=tab][aria-selected=true], button, a[href], input, select, textarea, [tabindex='0']";

const isThere = (element: HTMLElement): boolean => element.isConnected && element.getClientRects().length > 0;

function firstIn(area: HTMLElement): HTMLElement | undefined {
  const all = (what: string) => [...area.querySelectorAll<HTMLElement>(what)].filter(isThere);
  const [text] = area.matches(".room-text") ? all(texts) : [];
  return text ?? all("[role=tab][aria-selected=true]")[0] ?? all(controls)[0];
}

/** F6 and Shift+F6 go from the outline to the text, to what stands beside it, and round: each time to where one was there. */
export function useGoRound(): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>();
    const here = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(areas)].filter(isThere);
    const remember = ({ target }: FocusEvent): void => {
      const area = target instanceof HTMLElement ? target.closest(areas) : null;
      if (area) last.set(area, target as HTMLElement);
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey || !areRoomKeysOn()) return;
      // A dialog that is open keeps the focus.
      if (document.activeElement?.closest("[aria-modal=true], .overlay")) return;
      event.preventDefault();
      const all = here();
      const at = all.findIndex((area) => area.contains(document.activeElement));
      const by = event.shiftKey ? -1 : 1;
      const from = at < 0 && by < 0 ? 0 : at;
      for (let step = 1; step <= all.length; step++) {
        const area = all[(from + by * step + all.length * 2) % all.length] as HTMLElement;
        const before = last.get(area);
        const to = before && isThere(before) ? before : firstIn(area);
        to?.focus();
        if (to && document.activeElement === to) return;
      }
    };
    document.addEventListener("focusin", remember);
    window.addEventListener("keydown", pressed);
    return () => {
      document.removeEventListener("focusin", remember);
      window.removeEventListener("keydown", pressed);
    };
  }, []);
}
