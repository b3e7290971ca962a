import { issue } from "@accord/shared/issues";
import { refuseIf } from "../../acts/refused.js";

/** [FREEZE-8] In the transaction that freezes them: the hash of the words as they stand, and of those that were read. */
export function refuseUnlessRead(stands: string, seen: string | null | undefined): void {
  refuseIf(seen == null || seen === stands ? [] : [issue("words_changed_since_read")]);
}
