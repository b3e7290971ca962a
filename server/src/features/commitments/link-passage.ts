import { fieldOf } from "@accord/shared/commitments";
import { issue } from "@accord/shared/issues";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import type { Passage } from "../../documents/passage.js";
import type { OnCommitment } from "./lock-draft.js";
import { tiePassage } from "./passages.js";
import { commitmentByNumber } from "./queries.js";

interface PassageAnswers extends OnCommitment {
  readonly contribution: string;
  readonly passage: Passage;
}

export const linkPassage = act<PassageAnswers, { link: string; mark: string }>({
  name: "link-passage",
  asks: "sort_contributions",
  thing: async (tx, { process, n }) => ({ process, group: (await commitmentByNumber(tx, process, n)).group }),

  async run(context, { process, n, contribution, passage }) {
    const { id, document, lockedAt, lockReason } = await commitmentByNumber(context.tx, process, n);
    refuseIf([
      ...(fieldOf(passage.field) === undefined ? [issue("passage_gone", {}, passage.field)] : []),
      ...(lockedAt === null ? [] : [issue("draft_locked", { reason: lockReason ?? "" })]),
    ]);
    const on = { process, to: { kind: "commitment", id }, document, act: "link-passage" } as const;
    const tied = await tiePassage(context, { ...on, contribution, passage });
    context.announce(process, "commitments");
    return tied;
  },
});
