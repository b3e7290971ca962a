import { noteKinds, writeNote } from "@accord/shared/ballots";
import { doneIn } from "./hands.js";
import type { TestHouse } from "./house.js";

/** [Q9] Both notes that come before the final ballot on a commitment. */
export async function writeNotes(house: TestHouse, n: number): Promise<void> {
  for (const kind of noteKinds)
    await doneIn(house, "test")("contact", writeNote, {
      params: { n, kind },
      body: { text: `As for ${kind}: yes.` },
    });
}
