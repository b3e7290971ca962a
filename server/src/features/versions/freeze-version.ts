import { act } from "../../acts/act.js";
import { actInName, inNameThing, type OnDraft } from "../commitments/index.js";
import { commitmentByNumber } from "../commitments/queries.js";
import type { Frozen } from "./freeze.js";
import { freezeCommitment } from "./freeze-commitment.js";

interface Freezing extends OnDraft {
  /** Hash of the words that were read, where a page showed them as they stood at a moment. */
  readonly seen?: string | null | undefined;
}

/** Freezing copies; writing goes on (mechanisms.md 3). */
export const freezeVersion = act<Freezing, Frozen>({
  name: "freeze-version",
  asks: "open_draft",
  thing: inNameThing,
  async run(context, { process, n, inNameOf, seen }) {
    const row = await commitmentByNumber(context.tx, process, n);
    const frozen = await freezeCommitment(context, process, row.id, seen);
    context.audit({ commitment: row.id, version: frozen.id, same: frozen.same });
    await actInName(context, { process, inNameOf, what: "frozen", n });
    return frozen;
  },
});
