import { z } from "zod";
import { type Bloc, type ByBloc, blocs } from "./bloc.js";

/** Q1: the usual one, or the number the terms of reference set. */
export type Quorum = { kind: "usual" } | { kind: "number"; present: number; eachBloc: boolean };

export const quorumSchema: z.ZodType<Quorum> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("usual") }),
  z.strictObject({ kind: z.literal("number"), present: z.int().min(1), eachBloc: z.boolean() }),
]);

export function quorumNeeded(quorum: Quorum, M: number): number {
  return quorum.kind === "usual" ? (M - (M % 2)) / 2 + 1 : quorum.present;
}

/** Whether somebody of each bloc has to be there. */
export const asksEachBloc = (quorum: Quorum): boolean => quorum.kind === "usual" || quorum.eachBloc;

export type QuorumCount = { present: number; needed: number; missing: number; blocsMissing: Bloc[] };

/** `present` counts filled seats that attend and are not recused, by bloc. */
export function countQuorum(quorum: Quorum, M: number, present: ByBloc<number>): QuorumCount {
  const needed = quorumNeeded(quorum, M);
  const total = present.government + present.non_government;
  return {
    present: total,
    needed,
    missing: Math.max(0, needed - total),
    blocsMissing: asksEachBloc(quorum) ? blocs.filter((bloc) => present[bloc] < 1) : [],
  };
}

export function quorumMet(quorum: Quorum, M: number, present: ByBloc<number>): boolean {
  const count = countQuorum(quorum, M, present);
  return count.missing === 0 && count.blocsMissing.length === 0;
}
