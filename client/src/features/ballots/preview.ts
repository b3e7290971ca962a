import type { previewBallot } from "@accord/shared/ballots";
import type { ReplyOf } from "@accord/shared/protocol";

export type Preview = ReplyOf<typeof previewBallot>;
