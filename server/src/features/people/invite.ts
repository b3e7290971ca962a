import { issue } from "@accord/shared/issues";
import { issuesWithOffer, type OfferedRole, secondPersonNeeded } from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { hashOfSecret } from "../../doors/speaker.js";
import type { Db } from "../../ports/store.js";
import {
  invitation,
  peopleChange,
  process as processTable,
  seat,
  workingGroup,
} from "../../ports/tables/index.js";
import { type Issued, invitationEnd, issueKey, type Post } from "./invitation-key.js";
import { coChairBlocs } from "./queries.js";

interface InviteInput {
  readonly process: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly roles: OfferedRole[];
  readonly leadsTo: string | null;
}

/** Roles offered by a link. What changes seats or co-chairs waits for a second person once both co-chairs are there. */
export const invite = (post: Post) =>
  act<InviteInput, Issued>({
    name: "invite",
    asks: "invite",
    thing: async (_tx, { process }) => ({ process }),
    async run(context, { process, name, email, roles, leadsTo }) {
      const { tx, now, newId, newSecret, by, audit, announce } = context;
      refuseIf(issuesWithOffer(roles));
      for (const offered of roles) await standsHere(tx, process, offered);
      const [home] = await tx.select().from(processTable).where(eq(processTable.id, process));
      const expiresAt = invitationEnd(now, found(home).settings);
      const waits = secondPersonNeeded(await coChairBlocs(tx, process, now), roles);
      const id = newId();
      await tx.insert(invitation).values({
        id,
        keyHash: hashOfSecret(newSecret()),
        process,
        email: email?.toLowerCase() ?? null,
        name,
        roles,
        leadsTo: leadsTo ?? "/app",
        state: "waiting",
        createdBy: by,
        createdAt: now,
        expiresAt,
      });
      audit({ invitation: id, roles: roles.map(({ role }) => role) });
      announce(process, "people");
      if (!waits) return issueKey(context, id, post);
      await tx.insert(peopleChange).values({
        id: newId(),
        process,
        change: { kind: "invitation", invitation: id },
        state: "open",
        askedBy: by,
        askedAt: now,
      });
      return { id, link: null, expiresAt, letter: "none", waits: true };
    },
  });

async function standsHere(tx: Db, process: string, { group, seat: seatId }: OfferedRole): Promise<void> {
  if (group !== null) {
    const [row] = await tx
      .select()
      .from(workingGroup)
      .where(and(eq(workingGroup.id, group), eq(workingGroup.process, process)));
    found(row);
  }
  if (seatId !== null) {
    const [row] = await tx
      .select()
      .from(seat)
      .where(and(eq(seat.id, seatId), eq(seat.process, process)));
    refuseIf(
      found(row).status === "suspended" ? [issue("seat_suspended", { seat: found(row).no }, "roles")] : [],
    );
  }
}
