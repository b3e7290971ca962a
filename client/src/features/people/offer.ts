import type { readInvitation } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";

export type Offer = ReplyOf<typeof readInvitation>;
