import { hashOf } from "@accord/shared/canonical";
import { issue } from "@accord/shared/issues";
import { refuseIf } from "../../acts/refused.js";

/** Told with words that are read before an act freezes them. */
export const hashOfRead = (body: unknown): string => hashOf("accord.read/1", body);

/** [FREEZE-8] In the transaction that freezes them. */
export function refuseUnlessRead(body: unknown, seen: string | null | undefined): void {
  refuseIf(seen == null || seen === hashOfRead(body) ? [] : [issue("words_changed_since_read")]);
}
