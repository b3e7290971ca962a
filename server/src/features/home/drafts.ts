import type { WaitingRow } from "@accord/shared/home";
import { commitmentsOf, readyOf } from "../commitments/index.js";
import { at, type Looking, row } from "./queries.js";

/** Drafts that who writes them marked ready: for the co-chairs, who put them to a ballot (S10). */
export async function draftsReady(looking: Looking): Promise<WaitingRow[]> {
  const { db, process, chairs } = looking;
  if (chairs.length === 0) return [];
  const rows: WaitingRow[] = [];
  for (const commitment of await commitmentsOf(db, process.id)) {
    const ready = await readyOf(db, commitment);
    if (ready === null) continue;
    rows.push(
      row(looking, {
        id: `ready-${commitment.id}`,
        kind: "review",
        why: "draft_ready",
        object: commitment.title,
        number: String(commitment.n),
        since: ready.at,
        href: at(looking, `commitments/${commitment.n}`),
      }),
    );
  }
  return rows;
}
