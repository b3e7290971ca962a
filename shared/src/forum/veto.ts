import { z } from "zod";

export const vetoKinds = ["none", "bloc", "member"] as const;

/** [Q8] Equal veto over the inclusion of a commitment: both blocs have it for so many working days, or each member has, or nobody. */
export type VetoHolder = Exclude<(typeof vetoKinds)[number], "none">;
export type Veto = { kind: "none" } | { kind: VetoHolder; days: number };
export const vetoHolderSchema = z.enum(["bloc", "member"]);
const days = z.int().min(1).max(30);
export const vetoSchema: z.ZodType<Veto> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("bloc"), days }),
  z.strictObject({ kind: z.literal("member"), days }),
]);

export const noVeto: Veto = { kind: "none" };
export const usualVeto: { kind: "bloc"; days: number } = { kind: "bloc", days: 5 };
