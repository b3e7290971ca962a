import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { workingGroup } from "../../ports/tables/index.js";
import { publishProcess } from "../process/index.js";

export const createGroup = act<{ process: string; name: string; remit: string }, { id: string }>({
  name: "create-group",
  asks: "settings",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, name, remit }) {
    const { tx, now, newId, audit, announce } = context;
    const others = await tx
      .select({ name: workingGroup.name })
      .from(workingGroup)
      .where(eq(workingGroup.process, process));
    const taken = others.some((other) => other.name.toLowerCase() === name.trim().toLowerCase());
    refuseIf(taken ? [issue("group_name_taken", { name }, "name")] : []);
    const id = newId();
    await tx.insert(workingGroup).values({ id, process, name: name.trim(), remit, createdAt: now });
    await publishProcess(context, process);
    audit({ group: id });
    announce(process, "people", "groups");
    return { id };
  },
});
