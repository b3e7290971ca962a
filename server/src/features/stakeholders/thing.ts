import type { Thing } from "@accord/shared/people";
import type { Db } from "../../ports/store.js";
import { stakeholderById } from "./queries.js";

export interface OnStakeholder {
  readonly process: string;
  readonly stakeholder: string;
}

/** A stakeholder as the permission table asks about it: the group whose map it stands on. */
export const stakeholderThing = async (db: Db, { process, stakeholder }: OnStakeholder): Promise<Thing> => ({
  process,
  group: (await stakeholderById(db, process, stakeholder)).group,
});
