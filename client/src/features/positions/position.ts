import type { readPosition } from "@accord/shared/positions";
import type { ReplyOf } from "@accord/shared/protocol";

export type PositionReply = ReplyOf<typeof readPosition>;

export interface OnPosition {
  readonly process: string;
  readonly position: PositionReply;
}
