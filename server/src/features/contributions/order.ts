import type { ContributionSort } from "@accord/shared/contributions";
import { and, asc, desc, eq, gt, lt, or, type SQL } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { contribution } from "../../ports/tables/index.js";

/** What an order needs to know of a contribution to say who stands before and after it. */
export interface Place {
  readonly no: number;
  readonly receivedAt: string;
}

export interface Order {
  readonly by: readonly SQL[];
  /** The same, from the end. */
  readonly back: readonly SQL[];
  after(place: Place): SQL | undefined;
  before(place: Place): SQL | undefined;
}

const { no, receivedAt } = contribution;

const byNumber: Order = {
  by: [asc(no)],
  back: [desc(no)],
  after: (place) => gt(no, place.no),
  before: (place) => lt(no, place.no),
};
/** Of one day, as they came in: the number decides, so that no two share a place. */
const oldest: Order = {
  by: [asc(receivedAt), asc(no)],
  back: [desc(receivedAt), desc(no)],
  after: (place) => or(gt(receivedAt, place.receivedAt), and(sameTime(place), gt(no, place.no))),
  before: (place) => or(lt(receivedAt, place.receivedAt), and(sameTime(place), lt(no, place.no))),
};
const newest: Order = { by: oldest.back, back: oldest.by, after: oldest.before, before: oldest.after };

function sameTime(place: Place): SQL {
  return eq(receivedAt, place.receivedAt);
}

export const orderOf = (sort: ContributionSort | undefined): Order =>
  sort === "newest" ? newest : sort === "oldest" ? oldest : byNumber;

/** Where a page begins: after the contribution of this number. */
export async function placeOf(
  db: Db,
  process: string,
  sort: ContributionSort | undefined,
  after: number,
): Promise<Place | null> {
  if (after === 0) return null;
  if (sort === undefined || sort === "reference") return { no: after, receivedAt: "" };
  const [row] = await db
    .select({ no, receivedAt })
    .from(contribution)
    .where(and(eq(contribution.process, process), eq(no, after)));
  return found(row);
}
