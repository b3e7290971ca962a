import { plainText, repair, textAt } from "@accord/shared/document-schema";
import { useCallback, useSyncExternalStore } from "react";
import { type OpenDocument, useDoc } from "../useDocument.js";

/** The words of one text, plain; drawn again when they change. */
export function useWords(opened: OpenDocument, address: string): string {
  const doc = useDoc(opened);
  const fragment = textAt(doc, opened.template, address)?.fragment ?? null;
  const kind = textAt(doc, opened.template, address)?.kind ?? "line";
  const subscribe = useCallback(
    (listener: () => void) => {
      fragment?.observeDeep(listener);
      return () => fragment?.unobserveDeep(listener);
    },
    [fragment],
  );
  return useSyncExternalStore(subscribe, () =>
    fragment === null ? "" : plainText(repair(fragment, kind)).trim(),
  );
}
