import { commitmentTemplate } from "@accord/shared/commitments";
import { issuesWithMove } from "@accord/shared/proposals";
import { act } from "../../acts/act.js";
import { nextNumber } from "../../acts/numbers.js";
import { refuseIf } from "../../acts/refused.js";
import { commitment, link } from "../../ports/tables/index.js";
import { selectedInSheets } from "../problems/index.js";
import { contributionsLinkedTo, proposalByRef, proposalNow } from "../proposals/queries.js";
import { actInName, chairs, type InName } from "./in-name-of.js";
import { seedFrom } from "./seed.js";

/** From a shortlisted proposal, once: its words seed the draft, its contributions are answered by it. */
export const openCommitment = act<InName & { readonly proposal: string }, { id: string; n: number }>({
  name: "open-commitment",
  asks: "open_draft",
  thing: async (tx, { process, proposal, inNameOf }, now) => ({
    process,
    group: (await proposalByRef(tx, process, proposal)).group,
    confirmed: await chairs(tx, process, inNameOf, now),
  }),

  async run(context, { process, proposal: ref, inNameOf }) {
    const { tx, now, newId, by, documents, audit, announce } = context;
    const row = await proposalByRef(tx, process, ref);
    refuseIf(issuesWithMove(await proposalNow(tx, row), "open_commitment"));
    const n = await nextNumber(tx, process, "commitment");
    const id = newId();
    const document = newId();
    await tx.insert(commitment).values({
      id,
      process,
      n,
      title: row.title,
      group: row.group,
      proposal: row.id,
      document,
      state: "drafting",
      invited: [],
      createdAt: now,
    });
    const sheets = await selectedInSheets(context, row.id);
    await documents.create(tx, {
      id: document,
      process,
      kind: "commitment",
      template: commitmentTemplate.name,
      subject: id,
      at: now,
      act: "open-commitment",
      seed: seedFrom(row, sheets),
    });
    for (const { doc } of sheets) doc.destroy();
    for (const source of await contributionsLinkedTo(tx, process, { kind: "proposal", id: row.id })) {
      await tx.insert(link).values({
        id: newId(),
        process,
        fromKind: "contribution",
        from: source.id,
        toKind: "commitment",
        to: id,
        kind: "answers",
        passage: null,
        by,
        at: now,
      });
    }
    audit({ commitment: id, proposal: row.id });
    await actInName(context, { process, inNameOf, what: "opened", n });
    announce(process, "commitments", "proposals", "contributions");
    return { id, n };
  },
});
