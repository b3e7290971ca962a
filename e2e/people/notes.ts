import { noteKinds, writeNote } from "@accord/shared/ballots";
import type { Somebody } from "./somebody.js";

/** [Q9] Both notes that come before the final ballot on a commitment, by the point of contact or the government's co-chair. */
export async function writesNotes(who: Somebody, n: number): Promise<void> {
  for (const kind of noteKinds)
    await who.ask(writeNote, {
      params: { n, kind },
      body: { text: "Prices are a priority, and the register can be kept with what there is." },
    });
}
