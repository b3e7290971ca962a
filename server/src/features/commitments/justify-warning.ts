import { issuesWith, readDraft } from "@accord/shared/commitments";
import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { justification } from "../../ports/tables/index.js";
import { circumstancesOf } from "./circumstances.js";
import { commitmentByNumber } from "./queries.js";

interface JustifyWarning {
  readonly process: string;
  readonly n: number;
  /** Of the issue: "V2", "5.7:<row>". */
  readonly key: string;
  readonly text: string;
}

/** Why a commitment may be filed in spite of a warning [5.6 W]; only of what is warned of now. No words take it back. */
export const justifyWarning = act<JustifyWarning, void>({
  name: "justify-warning",
  asks: "edit_draft",
  thing: async (tx, { process, n }) => {
    const { group, invited } = await commitmentByNumber(tx, process, n);
    return { process, group, invited };
  },
  async run({ tx, by, now, documents, audit, announce }, { process, n, key, text }) {
    const row = await commitmentByNumber(tx, process, n);
    refuseIf(row.lockedAt === null ? [] : [issue("draft_locked", { reason: row.lockReason ?? "" })]);
    const words = text.trim();
    await tx
      .delete(justification)
      .where(and(eq(justification.commitment, row.id), eq(justification.issue, key)));
    if (words !== "") {
      const doc = await documents.clone(tx, row.document);
      const issues = issuesWith(readDraft(doc), await circumstancesOf(tx, row));
      doc.destroy();
      const stands = issues.some((one) => one.severity === "warning" && one.key === key);
      refuseIf(stands ? [] : [issue("warning_unknown", {}, "text")]);
      await tx.insert(justification).values({ commitment: row.id, issue: key, text: words, by, at: now });
    }
    audit({ commitment: row.id, warning: key });
    announce(process, "commitments");
  },
});
