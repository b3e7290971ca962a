import { issue } from "@accord/shared/issues";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import type { OnCommitment } from "./lock-draft.js";
import { untiePassage } from "./passages.js";
import { commitmentByNumber } from "./queries.js";

export const unlinkPassage = act<OnCommitment & { readonly link: string }, { ok: true }>({
  name: "unlink-passage",
  asks: "sort_contributions",
  thing: async (tx, { process, n }) => ({ process, group: (await commitmentByNumber(tx, process, n)).group }),

  async run(context, { process, n, link }) {
    const { id, document, lockedAt, lockReason } = await commitmentByNumber(context.tx, process, n);
    if (lockedAt !== null) refuseIf([issue("draft_locked", { reason: lockReason ?? "" })]);
    const on = { process, to: { kind: "commitment", id }, document, act: "unlink-passage" } as const;
    await untiePassage(context, { ...on, link });
    context.announce(process, "commitments");
    return { ok: true };
  },
});
