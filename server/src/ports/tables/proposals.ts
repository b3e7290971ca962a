import type { ProposalState } from "@accord/shared/proposals";
import { index, json, table, time, uniqueIndex, whole, word } from "./columns.js";

export const proposal = table(
  "proposal",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    no: whole("no").notNull(),
    /** P-0012 */
    reference: word("reference").notNull(),
    title: word("title").notNull(),
    problem: word("problem").notNull(),
    asked: word("asked").notNull(),
    state: word("state").$type<ProposalState>().notNull(),
    reasons: word("reasons"),
    group: word("group_id"),
    /** Sequence in the decision log of the decision that shortlisted it or not. */
    decision: whole("decision"),
    by: word("by").notNull(),
    createdAt: time("created_at").notNull(),
    changedAt: time("changed_at").notNull(),
  },
  (t) => [uniqueIndex("proposal_no").on(t.process, t.no), index("proposal_state").on(t.process, t.state)],
);

export const proposalEdit = table(
  "proposal_edit",
  {
    id: word("id").primaryKey(),
    proposal: word("proposal")
      .notNull()
      .references(() => proposal.id),
    before: json<{ title: string; problem: string; asked: string }>("before").notNull(),
    by: word("by").notNull(),
    at: time("at").notNull(),
  },
  (t) => [index("proposal_edit_proposal").on(t.proposal)],
);

/** "Both co-chairs together": each signs the same outcome and reasons; the second signature decides. */
export const jointDecision = table(
  "joint_decision",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    proposals: json<string[]>("proposals").notNull(),
    outcome: word("outcome").$type<"shortlisted" | "not_shortlisted">().notNull(),
    reasons: word("reasons").notNull(),
    proposedBy: word("proposed_by").notNull(),
    proposedAt: time("proposed_at").notNull(),
    signatures:
      json<{ bloc: "government" | "non_government"; person: string; at: string }[]>("signatures").notNull(),
    state: word("state").$type<"open" | "decided" | "withdrawn">().notNull(),
    decision: whole("decision"),
  },
  (t) => [index("joint_decision_process").on(t.process, t.state)],
);
