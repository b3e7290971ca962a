import { z } from "zod";

/** [Q8] Equal veto over the inclusion of a commitment: both blocs have it for so many working days, or neither has. */
export type Veto = { kind: "none" } | { kind: "bloc"; days: number };
export const vetoSchema: z.ZodType<Veto> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("bloc"), days: z.int().min(1).max(30) }),
]);

export const noVeto: Veto = { kind: "none" };
export const usualVeto: Veto = { kind: "bloc", days: 5 };
