import type { StakeholderType } from "@accord/shared/contributions";
import type { Level, MinimumGroup } from "@accord/shared/stakeholders";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { engagement, stakeholder as table, workingGroup } from "../../ports/tables/index.js";
import { stakeholderById } from "./queries.js";
import { type OnStakeholder, stakeholderThing } from "./thing.js";

export interface StakeholderFacts {
  readonly name: string;
  readonly type: StakeholderType;
  readonly support: Level;
  readonly influence: Level;
  readonly minimumGroup: MinimumGroup | null;
}

export const addStakeholder = act<
  StakeholderFacts & { readonly process: string; readonly group: string | null },
  { id: string }
>({
  name: "add-stakeholder",
  asks: "edit_draft",
  thing: async (_tx, { process, group }) => ({ process, group }),

  async run({ tx, now, newId, by, audit, announce }, { process, group, name, ...facts }) {
    if (group !== null) {
      const own = and(eq(workingGroup.process, process), eq(workingGroup.id, group));
      found((await tx.select().from(workingGroup).where(own))[0]);
    }
    const id = newId();
    await tx.insert(table).values({ ...facts, id, process, group, name: name.trim(), by, at: now });
    audit({ stakeholder: id });
    announce(process, "stakeholders");
    return { id };
  },
});

export const changeStakeholder = act<OnStakeholder & StakeholderFacts, void>({
  name: "change-stakeholder",
  asks: "edit_draft",
  thing: stakeholderThing,

  async run({ tx, audit, announce }, { process, stakeholder, name, ...facts }) {
    const { id } = await stakeholderById(tx, process, stakeholder);
    await tx
      .update(table)
      .set({ ...facts, name: name.trim() })
      .where(eq(table.id, id));
    audit({ stakeholder: id });
    announce(process, "stakeholders");
  },
});

export const removeStakeholder = act<OnStakeholder, void>({
  name: "remove-stakeholder",
  asks: "edit_draft",
  thing: stakeholderThing,

  async run({ tx, audit, announce }, { process, stakeholder }) {
    const { id } = await stakeholderById(tx, process, stakeholder);
    await tx.delete(engagement).where(eq(engagement.stakeholder, id));
    await tx.delete(table).where(eq(table.id, id));
    audit({ stakeholder: id });
    announce(process, "stakeholders");
  },
});
