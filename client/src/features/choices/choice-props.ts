import type { readChoice } from "@accord/shared/choices";
import type { ReplyOf } from "@accord/shared/protocol";

export type WholeChoice = ReplyOf<typeof readChoice>;

export interface ChoiceProps {
  readonly choice: WholeChoice;
  readonly process: string;
}
