import type { Thing } from "@accord/shared/people";
import type { Asked } from "./hands.js";

export const asking = [
  null,
  "stranger",
  "healthWriter",
  "budgetWriter",
  "facilitator",
  "seat2",
  "chairGov",
  "secretary",
  "contact",
  "assessor",
  "observer",
] as const;

export type Who = (typeof asking)[number];

export interface Step {
  readonly asked?: Asked | ((who: Who) => Asked);
  /** What the right is asked on, where it is more than the process. */
  readonly thing?: Omit<Thing, "process">;
  /** Those whom the table lets in and a rule of the act itself does not. */
  readonly not?: readonly Who[];
  /** It is gone, or over, once somebody was let through. */
  readonly ends?: true;
}
