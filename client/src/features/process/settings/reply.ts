import type { readSettings } from "@accord/shared/process";
import type { ReplyOf } from "@accord/shared/protocol";

export type SettingsReply = ReplyOf<typeof readSettings>;
