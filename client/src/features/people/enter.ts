import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { isInside, useGo } from "../../app/here.js";
import { whosePage } from "../../connection/whose-page.js";

/** After signing in or joining: nothing that was asked as somebody else is kept, and one goes where one wanted. */
export function useEnter(): (href: string) => void {
  const client = useQueryClient();
  const go = useGo();
  return useCallback(
    (href) => {
      client.clear();
      whosePage.enters();
      if (isInside(href)) go(href, { replace: true });
      else window.location.assign(href);
    },
    [client, go],
  );
}
