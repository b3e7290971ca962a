import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, Refused } from "../../acts/refused.js";
import { invitation, peopleChange } from "../../ports/tables/index.js";

export const withdrawInvitation = act<{ process: string; invitation: string }, { ok: true }>({
  name: "withdraw-invitation",
  asks: "invite",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, now, by, audit, announce }, { process, invitation: id }) {
    const [row] = await tx
      .select()
      .from(invitation)
      .where(and(eq(invitation.id, id), eq(invitation.process, process)));
    if (found(row).state === "used") throw new Refused("already_used", [issue("invitation_used")]);
    await tx.update(invitation).set({ state: "withdrawn" }).where(eq(invitation.id, id));
    const waiting = await tx
      .select()
      .from(peopleChange)
      .where(and(eq(peopleChange.process, process), eq(peopleChange.state, "open")));
    for (const { id: change, change: what } of waiting) {
      if (what.kind !== "invitation" || what.invitation !== id) continue;
      await tx
        .update(peopleChange)
        .set({ state: "withdrawn", endedBy: by, endedAt: now })
        .where(eq(peopleChange.id, change));
    }
    audit({ invitation: id });
    announce(process, "people");
    return { ok: true };
  },
});
