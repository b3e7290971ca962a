import { issue } from "@accord/shared/issues";
import { dayText } from "@accord/shared/messages";
import { issuesWithJurisdictions, type PlanFactsForm } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { process as processTable } from "../../ports/tables/index.js";
import { planOf, storePlan } from "./plan.js";

interface FactsChange {
  readonly process: string;
  readonly facts: PlanFactsForm;
  readonly seen: string | null;
}

export const setPlanFacts = act<FactsChange, { ok: true }>({
  name: "set-plan-facts",
  asks: "settings",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, now, audit, announce }, { process, facts, seen }) {
    const row = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
    const before = await planOf(tx, process);
    if (before.changedAt !== seen) throw new Refused("changed_by_other");
    const { developmentStart: start, deadline } = facts;
    refuseIf([
      ...issuesWithJurisdictions(row.memberLevel, facts.jurisdictions),
      ...(start !== null && deadline !== null && deadline <= start
        ? [issue("deadline_before_start", { start: dayText(start) }, "deadline")]
        : []),
    ]);
    await storePlan(tx, process, facts, now);
    const { developmentStart, deadline: due, cutOff } = before.facts;
    audit({ before: { developmentStart, deadline: due, cutOff } });
    announce(process, "plan");
    return { ok: true };
  },
});

interface StateOfPlayChange {
  readonly process: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly seen: string | null;
}

export const setStateOfPlay = act<StateOfPlayChange, { changedAt: string }>({
  name: "set-state-of-play",
  asks: "settings",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, now, audit, announce }, { process, sections, seen }) {
    const before = await planOf(tx, process);
    if (before.changedAt !== seen) throw new Refused("changed_by_other");
    const filled = Object.entries(sections).filter(([, text]) => text.trim() !== "");
    await storePlan(tx, process, { stateOfPlay: Object.fromEntries(filled) }, now);
    audit({ sections: filled.map(([section]) => section) });
    announce(process, "plan");
    return { changedAt: now };
  },
});
