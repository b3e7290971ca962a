import {
  type ActivityForm,
  type ActivityRow,
  addActivity,
  changeActivity,
  readPlanOfActivities,
  removeActivities,
  takeTemplate,
} from "@accord/shared/process";
import { useState } from "react";
import { useAct } from "../../connection/asking.js";
import { useSay } from "../../ui/index.js";
import { formOf } from "./window-check.js";

/** The acts on activities; each leaves a line with its undo, which stands until the next act. */
export function usePlanActs(process: string) {
  const say = useSay();
  const params = { process };
  const changes = { changes: [readPlanOfActivities] };
  const add = useAct(addActivity, changes);
  const change = useAct(changeActivity, changes);
  const remove = useAct(removeActivities, changes);
  const template = useAct(takeTemplate, changes);
  const [line, setLine] = useState<{ readonly done: string; readonly undo: () => Promise<unknown> }>();
  const say_ = (id: "process.plan.added" | "process.plan.changed" | "process.plan.removed", what: string) =>
    say(id, { what });
  const takeOut = (ids: readonly string[]) => remove.actAndWait({ params, body: { ids: [...ids] } });
  return {
    line,
    // Undone is what was answered: until then it can be pressed again, as is said where no answer came [ACT-5].
    undo: async (): Promise<void> => {
      if (line && (await line.undo())) setLine((now) => (now === line ? undefined : now));
    },
    pending: add.pending || change.pending || remove.pending || template.pending,
    refused: add.refused ?? change.refused ?? remove.refused ?? template.refused,
    forget: (): void => {
      for (const one of [add, change, remove, template]) one.forget();
    },
    add: async (form: ActivityForm): Promise<boolean> => {
      const made = await add.actAndWait({ params, body: form });
      if (made) setLine({ done: say_("process.plan.added", form.what), undo: () => takeOut([made.id]) });
      return made !== undefined;
    },
    change: async (row: ActivityRow, form: ActivityForm, seen: string): Promise<boolean> => {
      const at = { process, activity: row.id };
      const done = await change.actAndWait({ params: at, body: { ...form, seen } });
      if (done)
        setLine({
          done: say_("process.plan.changed", form.what),
          undo: () => change.actAndWait({ params: at, body: { ...formOf(row), seen: done.changedAt } }),
        });
      return done !== undefined;
    },
    remove: async (row: ActivityRow): Promise<void> => {
      if (await takeOut([row.id]))
        setLine({
          done: say_("process.plan.removed", row.what),
          undo: () => add.actAndWait({ params, body: formOf(row) }),
        });
    },
    take: async (developmentStart: string | null, deadline: string): Promise<void> => {
      const made = await template.actAndWait({ params, body: { developmentStart, deadline } });
      if (made)
        setLine({
          done: say("process.plan.taken", { count: made.ids.length }),
          undo: () => takeOut(made.ids),
        });
    },
  };
}
export type PlanActs = ReturnType<typeof usePlanActs>;
