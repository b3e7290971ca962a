import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { invitation, peopleChange } from "../../ports/tables/index.js";
import { applyChange } from "./change-people.js";
import { type Issued, issueKey, type Post } from "./invitation-key.js";

interface Input {
  readonly process: string;
  readonly change: string;
}

async function openChange(
  { tx }: ActContext,
  { process, change }: Input,
): Promise<typeof peopleChange.$inferSelect> {
  const [row] = await tx
    .select()
    .from(peopleChange)
    .where(and(eq(peopleChange.id, change), eq(peopleChange.process, process)));
  refuseIf(found(row).state === "open" ? [] : [issue("change_ended")]);
  return found(row);
}

/** The second person: never the one who asked. */
export const confirmChange = (post: Post) =>
  act<Input, { ok: true; issued: Issued | null }>({
    name: "confirm-change",
    asks: "confirm_seats",
    thing: async (_tx, { process }) => ({ process }),
    async run(context, input) {
      const { tx, now, by, audit, announce } = context;
      const { id, process, change, askedBy } = await openChange(context, input);
      refuseIf(askedBy === by ? [issue("second_person_is_first")] : []);
      await tx
        .update(peopleChange)
        .set({ state: "done", endedBy: by, endedAt: now })
        .where(eq(peopleChange.id, id));
      audit({ change: id, kind: change.kind });
      announce(process, "people", "me", "session");
      if (change.kind === "invitation")
        return { ok: true, issued: await issueKey(context, change.invitation, post) };
      await applyChange(context, process, change);
      return { ok: true, issued: null };
    },
  });

export const withdrawChange = act<Input, { ok: true }>({
  name: "withdraw-change",
  asks: "invite",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, input) {
    const { tx, now, by, audit, announce } = context;
    const { id, process, change } = await openChange(context, input);
    await tx
      .update(peopleChange)
      .set({ state: "withdrawn", endedBy: by, endedAt: now })
      .where(eq(peopleChange.id, id));
    if (change.kind === "invitation")
      await tx.update(invitation).set({ state: "withdrawn" }).where(eq(invitation.id, change.invitation));
    audit({ change: id });
    announce(process, "people");
    return { ok: true };
  },
});
