import { signOut, whoAmI } from "@accord/shared/people";
import { useAct, useAsk } from "../connection/asking.js";

/** Who is signed in here: `person` is undefined while that is not known, null when nobody is. */
export function useSession() {
  const session = useAsk(whoAmI, {});
  const leaving = useAct(signOut, { onDone: () => window.location.assign("/sign-in") });
  return {
    person: session.data?.person,
    processes: session.data?.processes ?? [],
    signOut: () => leaving.act({}),
  };
}
