import type { Thing } from "@accord/shared/people";
import { issuesWithMove, type Move } from "@accord/shared/positions";
import type { ActContext } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { type Known, knownOf, networkOf, positionByNumber } from "./queries.js";

export interface OnPosition {
  readonly process: string;
  readonly no: number;
}

/** To its members it belongs as to those of a working group. */
export const ofMembers = async (tx: Db, { process, no }: OnPosition): Promise<Thing> => ({
  process,
  group: (await positionByNumber(tx, process, no)).group,
});

export const ofCoordinator = async (tx: Db, { process, no }: OnPosition): Promise<Thing> => {
  const { group } = await positionByNumber(tx, process, no);
  return { process, group, invited: [found(await networkOf(tx, process, group)).coordinator] };
};

export const ofCommittee = async (tx: Db, { process, no }: OnPosition): Promise<Thing> => {
  const { group, committee } = await positionByNumber(tx, process, no);
  return {
    process,
    group,
    invited: committee?.members ?? found(await networkOf(tx, process, group)).committee,
  };
};

export const movesOf = (known: Known, move: Move, by: string) =>
  issuesWithMove(move, {
    standing: known.standing,
    facts: known.facts,
    signatures: known.signatures.length,
    coordinates: known.network.coordinator === by,
  });

/** Inside an act: everything about it, if this can be done with it now. */
export async function movable(
  { tx, by, now, announce, audit }: ActContext,
  { process, no }: OnPosition,
  move: Move,
): Promise<Known> {
  const known = await knownOf(tx, await positionByNumber(tx, process, no), now);
  refuseIf(movesOf(known, move, by));
  audit({ position: known.row.id });
  announce(process, "positions");
  return known;
}
