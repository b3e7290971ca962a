import { decision, effective } from "@accord/shared/decisions";
import { sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { forum, process as processTable } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { contributionsLinkedTo, type StoredJoint, type StoredProposal } from "./queries.js";

/**
 * One entry for the list, without a ballot (rule `none`), with the reasons, both names and what it came from (Q13);
 * and the entry of its effect, so that the cores alone tell what was done.
 */
export async function enterJointDecision(
  { tx, decisions, newSalt }: ActContext,
  joint: StoredJoint,
  proposals: readonly StoredProposal[],
): Promise<number> {
  const [home] = await tx.select().from(processTable).where(eq(processTable.id, joint.process));
  const [rules] = await tx.select().from(forum).where(eq(forum.process, joint.process));
  const say = sayIn(found(home).language);
  const names = await namesOf(
    tx,
    joint.signatures.map(({ person }) => person),
  );
  const signer = (bloc: "government" | "non_government") =>
    names.get(joint.signatures.find((signature) => signature.bloc === bloc)?.person ?? "") ?? "";
  const sources = [];
  for (const { id } of proposals) {
    sources.push(...(await contributionsLinkedTo(tx, joint.process, { kind: "proposal", id })));
  }
  const before = [...new Set(proposals.flatMap((one) => (one.decision === null ? [] : [one.decision])))];
  const titles = proposals.map(({ reference, title }) => `${reference} ${title}`);
  const title = say(
    joint.outcome === "shortlisted" ? "proposals.log.shortlisted" : "proposals.log.notShortlisted",
    { proposals: titles.join("; ") },
  );
  const entry = await decisions.append(
    joint.process,
    decision(
      { ballot: null, rule: "none", mandate: found(rules).mandate, result: "passed" },
      {
        title,
        wording: proposals
          .map((one) => `${one.reference} ${one.title}\n${one.problem}\n${one.asked}`)
          .join("\n\n"),
        ...(joint.reasons === "" ? {} : { reasons: joint.reasons }),
        links: [
          ...new Set([
            ...proposals.map(({ reference }) => reference),
            ...sources.map(({ reference }) => reference),
            ...before.map((sequence) => `decisions/${sequence}`),
          ]),
        ],
        cochairs: { government: signer("government"), non_government: signer("non_government") },
      },
      newSalt,
    ),
  );
  await decisions.append(
    joint.process,
    effective(
      { decision: entry.sequence, done: [{ act: joint.outcome, count: proposals.length }] },
      { titles },
      newSalt,
    ),
  );
  return entry.sequence;
}
