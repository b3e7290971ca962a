import { z } from "zod";

/** 7.2: whether the forum recommends or decides. `mixed` is per subject and is fixed when a ballot opens. */
const mandates = ["advisory", "decision_making"] as const;
export type Mandate = (typeof mandates)[number];
export const mandateSchema: z.ZodEnum<{ [K in Mandate]: K }> = z.enum(mandates);
