import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { positionSignature } from "../../ports/tables/index.js";
import { movable, type OnPosition, ofMembers } from "./thing.js";

interface Signing extends OnPosition {
  /** The number of the posted version that was read. */
  readonly version: number;
  readonly organisation: string | null;
}

/** [7.7] As an individual or for an organisation; it may stand beside consensus. Nobody signs words they have not read. */
export const signPosition = act<Signing, void>({
  name: "sign-position",
  asks: "write_position",
  thing: ofMembers,
  async run(context, { version, organisation, ...on }) {
    const { tx, by, now } = context;
    const { row, posted } = await movable(context, on, "sign");
    refuseIf(posted?.n === version ? [] : [issue("position_posted_anew")]);
    const set = { version: row.version ?? "", organisation: organisation?.trim() ?? null, at: now };
    await tx
      .insert(positionSignature)
      .values({ position: row.id, person: by, ...set })
      .onConflictDoUpdate({ target: [positionSignature.position, positionSignature.person], set });
  },
});

export const withdrawPositionSignature = act<OnPosition, void>({
  name: "withdraw-position-signature",
  asks: "write_position",
  thing: ofMembers,
  async run(context, on) {
    const { tx, by } = context;
    const { row, signatures } = await movable(context, on, "sign");
    refuseIf(signatures.some(({ person }) => person === by) ? [] : [issue("signature_missing")]);
    await tx
      .delete(positionSignature)
      .where(and(eq(positionSignature.position, row.id), eq(positionSignature.person, by)));
  },
});
