import type { Thing } from "@accord/shared/people";
import type { Db } from "../../ports/store.js";
import { proposalByRef } from "./queries.js";

export interface OnProposal {
  readonly process: string;
  readonly ref: string;
}

/** A proposal as the permission table asks about it: its working group. */
export async function proposalThing(db: Db, { process, ref }: OnProposal): Promise<Thing> {
  return { process, group: (await proposalByRef(db, process, ref)).group };
}
