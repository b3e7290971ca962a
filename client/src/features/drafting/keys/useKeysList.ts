import { useEffect, useState } from "react";

export const listKeys = "Mod+/";

/** The list of all keys opens by keys of its own wherever one is in the room. */
export function useKeysList() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      // Where / is typed as Shift+7, the keys are those of a numbered list, which the text has made by now.
      if (event.defaultPrevented) return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key !== "/") return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}
