import { issue } from "@accord/shared/issues";
import { and, eq, ne } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { theme as themeTable, workingGroup } from "../../ports/tables/index.js";
import { publishProcess } from "./publish-process.js";

interface GroupChange {
  readonly process: string;
  readonly group: string;
  readonly words: {
    readonly name: string;
    readonly remit: string;
    readonly theme: string | null;
    readonly selection: string;
  };
}

/** What a working group is for, and how its members were chosen (M10). */
export const changeGroup = act<GroupChange, { ok: true }>({
  name: "change-group",
  asks: "settings",
  thing: async (tx, { process, group }) => {
    await groupOf(tx, process, group);
    return { process };
  },
  async run(context, { process, group, words }) {
    const { tx, audit, announce } = context;
    const name = words.name.trim();
    const others = await tx
      .select({ name: workingGroup.name })
      .from(workingGroup)
      .where(and(eq(workingGroup.process, process), ne(workingGroup.id, group)));
    const taken = others.some((other) => other.name.toLowerCase() === name.toLowerCase());
    refuseIf(taken ? [issue("group_name_taken", { name }, "name")] : []);
    if (words.theme !== null)
      found(
        (
          await tx
            .select({ id: themeTable.id })
            .from(themeTable)
            .where(and(eq(themeTable.process, process), eq(themeTable.id, words.theme)))
        )[0],
      );
    await tx
      .update(workingGroup)
      .set({ ...words, name })
      .where(eq(workingGroup.id, group));
    await publishProcess(context, process);
    audit({ group });
    announce(process, "people", "groups", "plan");
    return { ok: true };
  },
});

async function groupOf(tx: Parameters<typeof changeGroup.thing>[0], process: string, group: string) {
  const [row] = await tx
    .select({ id: workingGroup.id })
    .from(workingGroup)
    .where(and(eq(workingGroup.process, process), eq(workingGroup.id, group)));
  return found(row);
}
