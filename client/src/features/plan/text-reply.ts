import type { readPlanText } from "@accord/shared/plan";
import type { ReplyOf } from "@accord/shared/protocol";

export type TextReply = ReplyOf<typeof readPlanText>;
