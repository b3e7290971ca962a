import { fieldOf } from "@accord/shared/commitments";
import { issue } from "@accord/shared/issues";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { markPassage, type Passage } from "../../documents/passage.js";
import { link } from "../../ports/tables/index.js";
import { contributionsNamed } from "../proposals/queries.js";
import type { OnCommitment } from "./lock-draft.js";
import { commitmentByNumber, linksTo } from "./queries.js";

interface PassageAnswers extends OnCommitment {
  readonly contribution: string;
  readonly passage: Passage;
}

/** "This answers C-0143": the room sets the mark under an id of the act, in the row's transaction (mechanisms.md 2). */
export const linkPassage = act<PassageAnswers, { link: string; mark: string }>({
  name: "link-passage",
  asks: "sort_contributions",
  thing: async (tx, { process, n }) => ({ process, group: (await commitmentByNumber(tx, process, n)).group }),

  async run(context, { process, n, contribution: reference, passage }) {
    const { tx, now, newId, by, documents, audit, announce } = context;
    const row = await commitmentByNumber(tx, process, n);
    const contribution = found((await contributionsNamed(tx, process, [reference]))[0]);
    const { field, quote } = passage;
    refuseIf([
      ...(fieldOf(field) === undefined ? [issue("passage_gone", {}, field)] : []),
      ...(row.lockedAt === null ? [] : [issue("draft_locked", { reason: row.lockReason ?? "" })]),
    ]);
    const mark = newId();
    let marked = false;
    await documents.change(tx, row.document, { person: null, act: "link-passage", at: now }, (doc) => {
      marked = markPassage(doc, passage, mark);
    });
    if (!marked) refuseIf([issue("passage_gone", {}, field)]);
    const tie = {
      process,
      fromKind: "contribution",
      from: contribution.id,
      toKind: "commitment",
      to: row.id,
      kind: "answers",
      by,
      at: now,
    } as const;
    const known = (await linksTo(tx, row.id)).some((one) => one.link.from === contribution.id);
    if (!known) await tx.insert(link).values({ ...tie, id: newId(), passage: null });
    const id = newId();
    await tx.insert(link).values({ ...tie, id, passage: { field, quote, mark } });
    audit({ commitment: row.id, contribution: contribution.id, link: id });
    announce(process, "commitments", "contributions");
    return { link: id, mark };
  },
});
