import type { readElection } from "@accord/shared/elections";
import type { ReplyOf } from "@accord/shared/protocol";

export interface ElectionProps {
  readonly election: ReplyOf<typeof readElection>;
  readonly process: string;
}
