import type { ReplyOf } from "@accord/shared/protocol";
import type { readStakeholders } from "@accord/shared/stakeholders";

export type StakeholderAnswer = ReplyOf<typeof readStakeholders>;
