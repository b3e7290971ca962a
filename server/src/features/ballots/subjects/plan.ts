import type { JsonValue } from "@accord/shared/canonical";
import { shownAsText } from "@accord/shared/commitments";
import { type MessageId, sayIn } from "@accord/shared/messages";
import { blocking, blocksOfPlan, issuesWithTurn, type PlanBody, shownPlanText } from "@accord/shared/plan";
import { bodyOf, checksOf, includedIn } from "../../plan/index.js";
import { planRow, storePlanRow } from "../../plan/queries.js";
import { versionById } from "../../versions/index.js";
import { finding, paragraphs, type Subject } from "./subject.js";

/** The action plan as a whole: its texts, and each commitment in the version that was included. */
export const wholePlan: Subject = {
  issues: async (db, { home }) =>
    issuesWithTurn((await planRow(db, home.id)).state, "freeze", home.memberLevel),
  labels: async (_db, { home }) => [{ id: home.id, label: home.title, path: `/app/${home.slug}/plan` }],
  async words(db, { home }, read) {
    const body = await bodyOf(db, home, read, await includedIn(db, home.id));
    return {
      subjectKind: "plan",
      subject: home.id,
      title: home.title,
      body: body as unknown as JsonValue,
      blocks: blocksOfPlan(body),
    };
  },
  async shown(_db, { home }, given) {
    const say = sayIn(home.language);
    const body = given as unknown as PlanBody;
    const path = `/app/${home.slug}/plan`;
    const commitments = body.commitments.map(({ place, n, title, version }) =>
      say("ballotSubjects.plan.commitment", { place, n, title, version }),
    );
    return [
      ...body.texts.map((text) => ({
        heading: say(`plan.part.${text.kind}`),
        path,
        fields: shownPlanText(text, (id) => say(id as MessageId)).map((field) => ({
          label: field.label,
          content: shownAsText(field),
        })),
      })),
      {
        heading: say("plan.part.commitments"),
        path,
        fields: [{ label: "", content: paragraphs(commitments.join("\n")) }],
      },
    ];
  },
  /** What would stand against sending these words for endorsement. */
  async findings(db, { home }, given) {
    const body = given as unknown as PlanBody;
    const checks = await checksOf(db, home, { body, live: body, included: await includedIn(db, home.id) });
    return blocking(checks, "endorse").map((one) => finding(one, "error"));
  },
  async about(db, { home }, row) {
    const { n } = await versionById(db, home.id, row.version);
    return [{ title: home.title, address: `plan/v${n}` }];
  },
  links: async () => [],
  /** What passed is the version that is endorsed and made final, where none has gone that way yet. */
  async effect({ tx, now, announce }, row) {
    announce(row.process, "plan");
    if (row.result !== "passed") return "rejected";
    const plan = await planRow(tx, row.process);
    if (plan.state === "assembling" || plan.state === "frozen")
      await storePlanRow(tx, row.process, { state: "frozen", version: row.version, finalisedAt: null }, now);
    return "adopted";
  },
};
