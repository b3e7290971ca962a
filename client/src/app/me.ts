import { type Me, whoAmI } from "@accord/shared/people";
import { useAsk } from "../connection/asking.js";
import { whosePage } from "../connection/whose-page.js";

/** What was said of who is here while they were signed in. */
let known: { readonly visit: number; readonly me: Me } | undefined;

/**
 * Who is signed in here. A page stays its person's, with all that was typed there, when their session ends: it goes on
 * being drawn for them, and what it asks and does is refused [API-10].
 */
export function useMe(): Me | undefined {
  const me = useAsk(whoAmI, {}).data;
  const visit = whosePage.visit();
  if (me === undefined) return undefined;
  if (me.person !== null) known = { visit, me };
  else if (known?.visit === visit) return known.me;
  return me;
}
