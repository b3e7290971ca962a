import { publicDraft, publicDraftAddress, stateAfterPublishing } from "@accord/shared/commitments";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { found } from "../../acts/refused.js";
import { commitment, version, workingGroup } from "../../ports/tables/index.js";
import { actInName, inNameThing, type OnDraft } from "../commitments/in-name-of.js";
import { commitmentByNumber } from "../commitments/queries.js";
import { contributionsLinkedTo } from "../proposals/queries.js";
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
    const [group] =
      row.group === null ? [] : await tx.select().from(workingGroup).where(eq(workingGroup.id, row.group));
    const linked = await contributionsLinkedTo(tx, process, { kind: "commitment", id: row.id });
    const { template, fields } = frozen.body as unknown as {
      template: string;
      fields: Record<string, unknown>;
    };
    const address = publicDraftAddress(n, number);
    const body = publicDraft.parse({
      n,
      version: number,
      title: row.title,
      template,
      fields,
      root: frozen.root,
      frozenAt: frozen.frozenAt,
      entry: frozen.entry,
      group: group?.name ?? null,
      contributions: linked
        .filter(({ publishedAt, state }) => publishedAt !== null && state !== "hidden")
        .map(({ reference }) => reference),
    });
    await publish(context, { process, address, kind: "draft", body, position: n * 1000 + number });
    if (!frozen.published) {
      await tx.update(version).set({ published: true }).where(eq(version.id, frozen.id));
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
