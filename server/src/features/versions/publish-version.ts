import { stateAfterPublishing } from "@accord/shared/commitments";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { commitment } from "../../ports/tables/index.js";
import { actInName, inNameThing, type OnDraft } from "../commitments/index.js";
import { commitmentByNumber } from "../commitments/queries.js";
import { publishFrozen } from "./publish-frozen.js";
import { versionsOf } from "./queries.js";

/** A frozen version gets its address for comment; the live words stay in the workspace. */
export const publishVersion = act<OnDraft & { readonly version: number }, { address: string }>({
  name: "publish-version",
  asks: "open_draft",
  thing: inNameThing,
  async run(context, { process, n, version: number, inNameOf }) {
    const { tx, audit, announce } = context;
    const row = await commitmentByNumber(tx, process, n);
    const frozen = found((await versionsOf(tx, "commitment", row.id)).find((one) => one.n === number));
    const first = !frozen.published;
    const address = await publishFrozen(context, row, frozen);
    if (first) {
      await tx
        .update(commitment)
        .set({ state: stateAfterPublishing(row.state) })
        .where(eq(commitment.id, row.id));
    }
    audit({ commitment: row.id, version: frozen.id });
    await actInName(context, { process, inNameOf, what: "published", n });
    announce(process, "commitments");
    return { address };
  },
});
