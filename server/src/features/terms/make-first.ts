import { ruleChanged } from "@accord/shared/decisions";
import { wholeFigures } from "@accord/shared/forum";
import type { ActContext } from "../../acts/act.js";
import { terms } from "../../ports/tables/index.js";
import { titleOfTerms } from "./freeze-terms.js";
import { publishTerms } from "./publish-terms.js";
import { forumOf, type StoredTerms, termsOf } from "./queries.js";
import { openTermsText } from "./terms-text.js";

/**
 * Version 1 is in force from the first run on, with the forum's figures and no words yet. Processes founded before
 * there were terms get it when somebody first writes in them. Its figures begin the log: what is checked against the
 * rule in force is so from the first ballot on.
 */
export async function makeFirstTerms(context: ActContext, process: string): Promise<StoredTerms> {
  const { tx, now, newId, newSalt, by, decisions } = context;
  const known = (await termsOf(tx, process)).at(-1);
  if (known) return known;
  const rules = await forumOf(tx, process);
  const id = newId();
  const document = await openTermsText(context, { process, terms: id, act: "make-first-terms" });
  const row: StoredTerms = {
    id,
    process,
    n: rules.termsVersion,
    state: "in_force",
    document,
    figures: wholeFigures(rules),
    version: null,
    ballot: null,
    decision: null,
    createdBy: by,
    createdAt: now,
    inForceAt: now,
  };
  await tx.insert(terms).values(row);
  const facts = { termsVersion: row.n, ...row.figures };
  await decisions.append(process, ruleChanged(facts, { wording: await titleOfTerms(tx, row) }, newSalt));
  await publishTerms(context, row);
  return row;
}
