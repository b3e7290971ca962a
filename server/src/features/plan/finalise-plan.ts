import { decision, effective } from "@accord/shared/decisions";
import { sayIn } from "@accord/shared/messages";
import { approvalsOf } from "@accord/shared/plan";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { forum } from "../../ports/tables/index.js";
import { publishDecision } from "../decisions/index.js";
import { namesOf } from "../people/queries.js";
import { type OnVersion, refuseStep, standingOf } from "./in-act.js";
import { publishPlanVersion } from "./publish-plan.js";
import { planRow, storePlanRow } from "./queries.js";
import { publicPlanOf } from "./shown.js";

/**
 * Both co-chairs have signed the version: a decision without a ballot (rule `none`) with both names, and the entry of
 * its effect. One that finalises a later version names the earlier decision.
 */
export const finalisePlan = act<OnVersion, { decision: number }>({
  name: "finalise-plan",
  asks: "edit_plan",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, version: seen }) {
    const { tx, now, newSalt, decisions, audit, announce } = context;
    const standing = await standingOf(context, process);
    const { frozen } = await refuseStep(context, standing, "finalise", seen);
    const { home, plan } = standing;
    const [rules] = await tx.select().from(forum).where(eq(forum.process, process));
    const say = sayIn(home.language);
    const approvals = approvalsOf(plan.approvals, frozen.id);
    const names = await namesOf(
      tx,
      approvals.map(({ person }) => person),
    );
    const signer = (bloc: "government" | "non_government") =>
      names.get(approvals.find((one) => one.bloc === bloc)?.person ?? "") ?? "";
    const title = say("plan.log.final", { title: home.title, n: frozen.n });
    const entry = await decisions.append(
      process,
      decision(
        { ballot: null, rule: "none", mandate: found(rules).mandate, result: "passed" },
        {
          title,
          wording: say("plan.log.wording", { title: home.title, n: frozen.n, root: frozen.root }),
          links: [
            `decisions/${frozen.entry}`,
            ...(plan.finalisedEntry === null ? [] : [`decisions/${plan.finalisedEntry}`]),
          ],
          cochairs: { government: signer("government"), non_government: signer("non_government") },
        },
        newSalt,
      ),
    );
    await decisions.append(
      process,
      effective(
        { decision: entry.sequence, done: [{ act: "adopted", count: 1 }] },
        { titles: [title] },
        newSalt,
      ),
    );
    await storePlanRow(
      tx,
      process,
      { state: "finalised", finalisedAt: now, finalisedEntry: entry.sequence },
      now,
    );
    await publishDecision(context, process, entry.sequence);
    const body = await publicPlanOf(tx, await planRow(tx, process), frozen);
    await publishPlanVersion(context, home, frozen, body);
    audit({ version: frozen.id, decision: entry.sequence });
    announce(process, "plan");
    return { decision: entry.sequence };
  },
});
