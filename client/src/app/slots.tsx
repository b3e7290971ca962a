import { createContext, type ReactNode, use, useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";

type Slot = "search" | "state";
type Places = Readonly<Partial<Record<Slot, HTMLElement>>>;

const PlacesContext = createContext<{
  readonly places: Places;
  readonly put: (slot: Slot, element: HTMLElement | null) => void;
}>({ places: {}, put: () => {} });

/** Lets a screen fill the places of the top line: search, and who is here with the save state. */
export function Slots({ children }: { readonly children: ReactNode }) {
  const [places, setPlaces] = useState<Places>({});
  const value = useMemo(
    () => ({
      places,
      put: (slot: Slot, element: HTMLElement | null) =>
        setPlaces((now) => {
          if ((now[slot] ?? null) === element) return now;
          const { [slot]: _, ...others } = now;
          return element ? { ...others, [slot]: element } : others;
        }),
    }),
    [places],
  );
  return <PlacesContext value={value}>{children}</PlacesContext>;
}

export function SlotPlace({ slot }: { readonly slot: Slot }) {
  const { put } = use(PlacesContext);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => put(slot, element), [put, slot, element]);
  return <div className={`slot-${slot}`} ref={setElement} />;
}

/** `<InTopLine slot="state">…</InTopLine>` in a screen shows its children in the top line. */
export function InTopLine({ slot, children }: { readonly slot: Slot; readonly children: ReactNode }) {
  const place = use(PlacesContext).places[slot];
  return place ? createPortal(children, place) : null;
}
