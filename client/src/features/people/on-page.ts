import type { readPeople } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import type { Issued } from "./LinkOnce.js";

export type People = ReplyOf<typeof readPeople>;

export interface Shown {
  readonly link: string;
  readonly letter: Issued["letter"];
  readonly expiresAt: string;
  readonly address?: string | null;
}
