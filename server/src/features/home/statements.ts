import type { WaitingRow } from "@accord/shared/home";
import { seatsToSign } from "../forum/queries.js";
import { at, type Looking, row } from "./queries.js";

/** [Q20] One signature covers all my seats: one row, with the first of them. */
export async function statementsWaiting(looking: Looking): Promise<WaitingRow[]> {
  const { db, me, process } = looking;
  const [first] = await seatsToSign(db, process.id, me);
  if (first === undefined) return [];
  return [
    row(looking, {
      id: `statement-${process.id}`,
      kind: "sign",
      why: "statement_to_sign",
      object: first.organisation,
      number: String(first.no),
      since: looking.now,
      href: at(looking, "statement"),
    }),
  ];
}
