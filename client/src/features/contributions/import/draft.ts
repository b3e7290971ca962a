import type { readImport } from "@accord/shared/contributions";
import type { ReplyOf } from "@accord/shared/protocol";

export type Draft = ReplyOf<typeof readImport>;
