import { type Issue, issue } from "../issues/index.js";

/** Whether an answer is clear, as its contributor says once on the receipt (S9). */
export interface Reply {
  readonly clear: boolean;
  readonly because: string;
  /** Of the answer it is about. */
  readonly release: number;
}
export const mostInReply = 2000;

export function checkReply({ clear, because }: Pick<Reply, "clear" | "because">): Issue[] {
  if (clear) return [];
  if (because.trim() === "") return [issue("reply_because_missing", {}, "because")];
  if (!because.isWellFormed()) return [issue("contribution_text_broken", {}, "because")];
  if (because.length > mostInReply)
    return [issue("reply_because_long", { most: mostInReply, now: because.length }, "because")];
  return [];
}

/** [RSP-9] One reply an answer: nothing to reply to yet, said already, or another answer than the one that was read. */
export function replyRefusal(
  answer: { readonly release: number } | null,
  said: Pick<Reply, "release"> | null,
  read: number,
): "none" | "said" | "changed" | null {
  if (answer === null) return "none";
  if (answer.release !== read) return "changed";
  return said !== null && said.release >= answer.release ? "said" : null;
}

/** [RSP-10] It waits for those who write responses until a later release answers again. */
export const isOpenReply = ({ clear, release }: Pick<Reply, "clear" | "release">, answer: number): boolean =>
  !clear && release >= answer;
