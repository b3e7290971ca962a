import { signOut } from "@accord/shared/people";
import { useAct } from "../connection/asking.js";
import { whosePage } from "../connection/whose-page.js";
import { useMe } from "./me.js";

/** Who is signed in here: `person` is undefined while that is not known, null when nobody is. */
export function useSession() {
  const me = useMe();
  const person = me?.person;
  const leaving = useAct(signOut, {
    onDone: async () => {
      if (person) await forgetTexts(person.id);
      window.location.assign("/sign-in");
    },
  });
  return {
    person,
    processes: me?.processes ?? [],
    signOut: async (): Promise<void> => {
      whosePage.leaves(true);
      if ((await leaving.actAndWait({})) === undefined) whosePage.leaves(false);
    },
  };
}

/** A browser that refuses to store has nothing to forget, and the way out stays open where what forgets can't be fetched. */
async function forgetTexts(account: string): Promise<void> {
  try {
    const { leaveTexts } = await import("../connection/leave-texts.js");
    await leaveTexts(account, new Date().toISOString());
  } catch {}
}
