import type { Statement } from "@accord/shared/ballots";
import { canonicalJson, type JsonValue } from "@accord/shared/canonical";
import { blocksOf, type TypedDraft } from "@accord/shared/commitments";
import { issue } from "@accord/shared/issues";
import { dayText, inZone, sayIn } from "@accord/shared/messages";
import { addMonths } from "@accord/shared/process";
import type { Block } from "@accord/shared/versions";
import { eq } from "drizzle-orm";
import { found } from "../../../acts/refused.js";
import type { Db } from "../../../ports/store.js";
import { commitment } from "../../../ports/tables/index.js";
import { planRow } from "../../plan/queries.js";
import { freeze, publishFrozen, versionById } from "../../versions/index.js";
import { commitmentIn, commitmentText } from "./commitment.js";
import { asSheet, field, sheetSubject } from "./sheet.js";
import type { Put } from "./subject.js";

/** [3.8] [T25] */
const monthsAfterFiling = 6;

interface Facts {
  readonly kind: Statement["kind"];
  /** The version that stood in the plan when it was put. */
  readonly was: string;
  readonly draft: JsonValue;
}
const factsOf = (body: JsonValue) => asSheet(body).facts as unknown as Facts;

/** The draft as part of the sheet, field by field. */
async function wordsOf(db: Db, put: Put, draft: JsonValue) {
  const parts = await commitmentText.shown(db, put, draft);
  return parts.map(({ heading, fields }) => ({ heading, fields, inside: true as const }));
}

/** Other words for a commitment that stands in the plan, or its end, with the way to the decision [3.8]. */
export const changeOfCommitment = sheetSubject({
  kind: "change",
  of: ({ ids }) => ids[0] as string,
  async issues(db, put) {
    if (put.ids.length !== 1) return [issue("one_commitment_per_ballot", undefined, "subjects")];
    const { n, state, includedVersion } = await commitmentIn(db, put);
    if (state !== "in_plan" || includedVersion === null) return [issue("change_not_in_plan", { n })];
    const { filedAt } = await planRow(db, put.home.id);
    const zone = put.home.timeZone;
    const until = filedAt === null ? null : addMonths(inZone(filedAt, zone).day, monthsAfterFiling);
    const isLate = until !== null && put.home.memberLevel === "local" && inZone(put.now, zone).day > until;
    const agreed = (put.statement.agreement ?? "").trim() !== "";
    return isLate && !agreed ? [issue("change_too_late", { until }, "agreement")] : [];
  },
  labels: commitmentText.labels,
  async sheet(db, put, read) {
    const say = sayIn(put.home.language);
    const { n, title: name, includedVersion: was } = await commitmentIn(db, put);
    const title = say("ballotSubjects.change", { n, title: name });
    const { kind, text, consultation, told = null, agreement = "" } = put.statement;
    const { body: draft } = await commitmentText.words(db, put, read);
    return {
      title,
      parts: [
        {
          heading: title,
          fields: [
            field(
              say("ballotSubjects.change.kind"),
              kind === null ? "" : say(`ballotSubjects.change.kind.${kind}`),
            ),
            field(say("ballotSubjects.change.reasons"), text),
            field(say("ballotSubjects.change.consultation"), consultation),
            ...(told ? [field(say("ballotSubjects.change.told"), dayText(told))] : []),
            ...(agreement.trim() === ""
              ? []
              : [field(say("ballotSubjects.change.agreement"), agreement.trim())]),
          ],
        },
        ...(kind === "remove" ? [] : await wordsOf(db, put, draft)),
      ],
      facts: { kind, was, draft, reason: text },
    };
  },
  async issuesWithWords(db, put, body) {
    const { kind, was, draft } = factsOf(body);
    if (kind === null || kind === "remove") return [];
    const before = await versionById(db, put.home.id, was);
    return canonicalJson(draft) === canonicalJson(before.body)
      ? [issue("change_changes_nothing", undefined, "subjects")]
      : [];
  },
  async before(db, put, body) {
    const { n, body: draft } = await versionById(db, put.home.id, factsOf(body).was);
    const sheet = asSheet(body);
    const heading = sheet.parts[1]?.heading;
    // Under the title of the words put, beside which they are read.
    const parts =
      heading === undefined ? [] : (await wordsOf(db, put, draft)).map((part) => ({ ...part, heading }));
    return { n, body: { ...sheet, parts: [...sheet.parts.slice(0, 1), ...parts] } as unknown as JsonValue };
  },
  links: commitmentText.links,
  mayHaveChanged: commitmentText.mayHaveChanged,
  /** What passed stands in the plan as a version of its own; the words before it stay where they were public. */
  async effect(context, row) {
    if (row.result !== "passed") return "rejected";
    const { tx } = context;
    const [id] = row.subjects;
    const one = eq(commitment.id, id as string);
    const { body, upTo } = await versionById(tx, row.process, row.version);
    const { kind, draft } = factsOf(body);
    if (kind === "remove") {
      await tx.update(commitment).set({ state: "not_in_plan", includedVersion: null }).where(one);
      return "amended";
    }
    const frozen = await freeze(context, {
      process: row.process,
      subjectKind: "commitment",
      subject: id as string,
      title: asSheet(body).title,
      body: draft,
      blocks: blocksOf(draft as unknown as TypedDraft) as unknown as Block[],
      upTo,
    });
    await tx.update(commitment).set({ includedVersion: frozen.id }).where(one);
    const [changed] = await tx.select().from(commitment).where(one);
    await publishFrozen(context, found(changed), await versionById(tx, row.process, frozen.id));
    return "amended";
  },
});
