import type { Typed } from "./answers.js";

export interface StepProps {
  readonly typed: Typed;
  readonly change: (some: Partial<Typed>) => void;
  /** The sentence for one field. */
  readonly of: (field: string) => string | undefined;
}
