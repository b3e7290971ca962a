import { issue } from "@accord/shared/issues";
import { dayText, sayIn } from "@accord/shared/messages";
import { type ActivityForm, offeredTemplate, settingsOf } from "@accord/shared/process";
import { and, eq, inArray } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { activity, call, process as processTable } from "../../ports/tables/index.js";
import { planOf, storePlan } from "./plan.js";
import { dayIn } from "./today.js";

const thing = async (_tx: Db, { process }: { process: string }) => ({ process });
interface OnPlan {
  readonly process: string;
}

async function check({ tx }: ActContext, process: string, form: ActivityForm): Promise<void> {
  refuseIf(
    form.endsOn < form.startsOn
      ? [issue("activity_ends_before_start", { start: dayText(form.startsOn) }, "endsOn")]
      : [],
  );
  if (form.call === null) return;
  const [its] = await tx
    .select({ id: call.id })
    .from(call)
    .where(and(eq(call.id, form.call), eq(call.process, process)));
  found(its);
}

export const addActivity = act<OnPlan & { readonly form: ActivityForm }, { id: string }>({
  name: "add-activity",
  asks: "settings",
  thing,
  async run(context, { process, form }) {
    const { tx, now, newId, audit, announce } = context;
    await check(context, process, form);
    const id = newId();
    await tx.insert(activity).values({ ...form, id, process, createdAt: now, changedAt: now });
    audit({ activity: id });
    announce(process, "plan");
    return { id };
  },
});

interface ActivityChange extends OnPlan {
  readonly activity: string;
  readonly form: ActivityForm;
  /** `changedAt` as it was read. */
  readonly seen: string;
}

export const changeActivity = act<ActivityChange, { changedAt: string }>({
  name: "change-activity",
  asks: "settings",
  thing,
  async run(context, { process, activity: id, form, seen }) {
    const { tx, now, audit, announce } = context;
    const here = and(eq(activity.id, id), eq(activity.process, process));
    const row = found((await tx.select().from(activity).where(here))[0]);
    if (row.changedAt !== seen) throw new Refused("changed_by_other");
    await check(context, process, form);
    await tx
      .update(activity)
      .set({ ...form, changedAt: now })
      .where(here);
    audit({ activity: id, from: [row.startsOn, row.endsOn], to: [form.startsOn, form.endsOn] });
    announce(process, "plan");
    return { changedAt: now };
  },
});

/** Answers with the words of what was removed, so that taking it back is adding it again. */
export const removeActivities = act<
  OnPlan & { readonly ids: readonly string[] },
  { removed: ActivityForm[] }
>({
  name: "remove-activities",
  asks: "settings",
  thing,
  async run({ tx, audit, announce }, { process, ids }) {
    const here = and(eq(activity.process, process), inArray(activity.id, [...ids]));
    const rows = await tx.select().from(activity).where(here);
    if (rows.length < new Set(ids).size) throw new Refused("not_found");
    await tx.delete(activity).where(here);
    audit({ activities: [...ids] });
    announce(process, "plan");
    const removed = rows.map(({ id: _id, process: _p, createdAt: _c, changedAt: _at, ...form }) => form);
    return { removed: removed as ActivityForm[] };
  },
});

interface TemplateTaken extends OnPlan {
  readonly developmentStart: string | null;
  readonly deadline: string;
}

/** The offered activities become the plan's own, in the words of its language; what is planned already stays. */
export const takeTemplate = act<TemplateTaken, { ids: string[] }>({
  name: "take-template",
  asks: "settings",
  thing,
  async run({ tx, now, newId, audit, announce }, { process, developmentStart, deadline }) {
    const row = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
    const say = sayIn(row.language);
    const offered = offeredTemplate({
      today: dayIn(now, row.timeZone),
      deadline,
      developmentStart,
      settings: settingsOf(row.settings),
    });
    refuseIf(offered.issues);
    const rows = offered.activities.map(({ name, ...one }) => ({
      ...one,
      id: newId(),
      process,
      what: say(`process.template.${name}.what`),
      why: say(`process.template.${name}.why`),
      who: say(`process.template.${name}.who`),
      how: say(`process.template.${name}.how`),
      place: say(`process.template.${name}.place`),
      call: null,
      createdAt: now,
      changedAt: now,
    }));
    await tx.insert(activity).values(rows);
    const { facts } = await planOf(tx, process);
    const dates = { developmentStart: offered.start, deadline };
    if (facts.developmentStart !== dates.developmentStart || facts.deadline !== deadline)
      await storePlan(tx, process, dates, now);
    const ids = rows.map(({ id }) => id);
    audit({ activities: ids });
    announce(process, "plan");
    return { ids };
  },
});
