import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** True while the page is made ready for paper: what only paper shows is drawn then. */
export function usePrints(): boolean {
  const [prints, setPrints] = useState(false);
  useEffect(() => {
    const before = (): void => flushSync(() => setPrints(true));
    const after = (): void => setPrints(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return prints;
}
