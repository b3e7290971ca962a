import type { readHome } from "@accord/shared/home";
import type { ReplyOf } from "@accord/shared/protocol";

export type Home = ReplyOf<typeof readHome>;

export type ProcessAtHome = Home["processes"][number];
