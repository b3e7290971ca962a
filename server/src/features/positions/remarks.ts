import { issue } from "@accord/shared/issues";
import type { RemarkKind } from "@accord/shared/positions";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { positionRemark } from "../../ports/tables/index.js";
import { movable, type OnPosition, ofMembers } from "./thing.js";

export const raiseOnPosition = act<OnPosition & { readonly kind: RemarkKind; readonly text: string }, void>({
  name: "raise-on-position",
  asks: "write_position",
  thing: ofMembers,
  async run(context, { kind, text, ...on }) {
    const { tx, by, now, newId } = context;
    const { row } = await movable(context, on, "raise");
    refuseIf(text.trim() === "" ? [issue("remark_empty", undefined, "text")] : []);
    await tx
      .insert(positionRemark)
      .values({ id: newId(), position: row.id, kind, text: text.trim(), by, at: now });
  },
});

interface OnRemark extends OnPosition {
  readonly remark: string;
}

async function remarkFor(context: ActContext, { remark, ...on }: OnRemark, move: "answer" | "satisfy") {
  const { remarks } = await movable(context, on, move);
  const one = found(remarks.find(({ id }) => id === remark));
  const own = one.by === context.by;
  if (move === "answer") refuseIf(own ? [issue("remark_own")] : []);
  else refuseIf(own ? [] : [issue("remark_not_own")]);
  return eq(positionRemark.id, one.id);
}

/** [Q40] By another member than who raised it. */
export const answerOnPosition = act<OnRemark & { readonly text: string }, void>({
  name: "answer-on-position",
  asks: "write_position",
  thing: ofMembers,
  async run(context, { text, ...on }) {
    const { tx, by, now } = context;
    const which = await remarkFor(context, on, "answer");
    refuseIf(text.trim() === "" ? [issue("answer_empty", undefined, "text")] : []);
    await tx
      .update(positionRemark)
      .set({ answer: text.trim(), answeredBy: by, answeredAt: now })
      .where(which);
  },
});

/** [Q40] Whether a view was taken into account is said by whose view it is. */
export const stateSatisfaction = act<OnRemark & { readonly satisfied: boolean }, void>({
  name: "state-satisfaction",
  asks: "write_position",
  thing: ofMembers,
  async run(context, { satisfied, ...on }) {
    const which = await remarkFor(context, on, "satisfy");
    await context.tx.update(positionRemark).set({ satisfied }).where(which);
  },
});
