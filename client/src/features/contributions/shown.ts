import type { readContribution } from "@accord/shared/contributions";
import type { ReplyOf } from "@accord/shared/protocol";

export type Shown = ReplyOf<typeof readContribution>;
