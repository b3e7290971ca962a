import type { JsonValue } from "@accord/shared/canonical";
import { issue } from "@accord/shared/issues";
import { sayIn } from "@accord/shared/messages";
import {
  blocksOfProposals,
  type FrozenProposals,
  freezeProposals,
  issuesWithMove,
} from "@accord/shared/proposals";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../../acts/act.js";
import { found } from "../../../acts/refused.js";
import { version } from "../../../ports/tables/index.js";
import { applyShortlisting } from "../../proposals/index.js";
import { contributionsLinkedTo, proposalNow, proposalsByIds } from "../../proposals/queries.js";
import { type StoredBallot, votesOf } from "../queries.js";
import { finding, paragraphs, type Subject } from "./subject.js";

/** Whether a proposal, or each of a list as one, is shortlisted. */
const proposals: Subject = {
  async issues(db, { home, ids }) {
    const issues = [];
    for (const row of await proposalsByIds(db, home.id, ids))
      issues.push(...issuesWithMove({ ...(await proposalNow(db, row)), ballot: null }, "put_to_ballot"));
    return issues;
  },
  async labels(db, { home, ids }) {
    return (await proposalsByIds(db, home.id, ids)).map(({ id, reference, title }) => ({
      id,
      label: `${reference} ${title}`,
      path: `/app/${home.slug}/proposals/${reference}`,
    }));
  },
  async words(db, { home, ids }) {
    const rows = await proposalsByIds(db, home.id, ids);
    const body = freezeProposals(rows);
    return {
      subjectKind: rows.length === 1 ? "proposal" : "list",
      subject: ids.join("."),
      title: rows.map(({ reference, title }) => `${reference} ${title}`).join("; "),
      body: body as unknown as JsonValue,
      blocks: blocksOfProposals(body),
    };
  },
  async shown(_db, { home }, body) {
    const say = sayIn(home.language);
    return wordsOf(body).map(({ reference, title, problem, asked }) => ({
      heading: `${reference} ${title}`,
      path: `/app/${home.slug}/proposals/${reference}`,
      fields: [
        { label: say("publicSite.proposal.problem"), content: paragraphs(problem) },
        { label: say("publicSite.proposal.asked"), content: paragraphs(asked) },
      ],
    }));
  },
  findings: async (_db, _put, body) =>
    wordsOf(body)
      .filter(({ asked }) => asked.trim() === "")
      .map(({ reference }) => finding(issue("proposal_asks_nothing", { reference }, reference), "error")),
  async about(db, { home, ids }) {
    return (await proposalsByIds(db, home.id, ids)).map(({ reference, title }) => ({
      title: `${reference} ${title}`,
      address: `proposals/${reference}`,
    }));
  },
  async links(db, { home, ids }) {
    const references = (await proposalsByIds(db, home.id, ids)).map(({ reference }) => reference);
    for (const id of ids)
      for (const { reference } of await contributionsLinkedTo(db, home.id, { kind: "proposal", id }))
        references.push(reference);
    return [...new Set(references)];
  },
  async publish({ tx }, row) {
    await tx.update(version).set({ published: true }).where(eq(version.id, row.version));
  },
  async effect(context, row, home) {
    const outcome = row.result === "passed" ? "shortlisted" : "not_shortlisted";
    await applyShortlisting(context, {
      process: row.process,
      proposals: row.subjects,
      outcome,
      reasons: await reasonsOf(context, row, home.language),
      decision: found(row.decisionEntry),
    });
    return outcome;
  },
};

const wordsOf = (body: JsonValue) => (body as unknown as FrozenProposals).proposals;

const unlessOdd = (fits: (ids: readonly string[]) => boolean): Subject => ({
  ...proposals,
  issues: async (db, put) =>
    fits(put.ids) && new Set(put.ids).size === put.ids.length
      ? proposals.issues(db, put)
      : [issue("one_proposal_or_list", undefined, "subjects")],
});
export const oneProposal = unlessOdd((ids) => ids.length === 1);
export const listOfProposals = unlessOdd((ids) => ids.length > 1);

/**
 * What the public reads beside the outcome: the reasons of those whose votes decided, each once and said to be theirs,
 * or the count where nobody of them gave one. What the others said stands in the decision record.
 */
async function reasonsOf({ tx }: ActContext, row: StoredBallot, language: string): Promise<string> {
  const say = sayIn(language);
  const last = new Map((await votesOf(tx, row.id)).map((one) => [one.seat, one]));
  const passed = row.result === "passed";
  const side = passed ? ["for", "agree"] : ["against", "object"];
  const words = [...last.values()]
    .filter(({ choice }) => side.includes(choice))
    .map(({ reason }) => reason.trim())
    .filter((reason) => reason !== "");
  if (words.length > 0) {
    const theirs =
      row.rule.kind === "consensus"
        ? say(passed ? "ballots.reasons.agreed" : "ballots.reasons.objected")
        : say(passed ? "ballots.reasons.passed" : "ballots.reasons.not_passed");
    return [theirs, ...new Set(words)].join("\n\n");
  }
  const counts = row.steps?.find((step) => step.code === "votes")?.values ?? {};
  return say("ballots.reasons.counted", { no: row.no, ...counts });
}
