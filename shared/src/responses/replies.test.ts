import { describe, expect, it } from "vitest";
import { checkReply, isOpenReply, mostInReply, replyRefusal } from "./index.js";

const codes = (clear: boolean, because: string) => checkReply({ clear, because }).map(({ code }) => code);

describe("a reply to an answer", () => {
  it("[RSP-9] says what is not clear, in words that can be kept; that it is clear needs none", () => {
    expect(codes(true, "")).toEqual([]);
    expect(codes(false, "Which law?")).toEqual([]);
    expect(codes(false, " \n")).toEqual(["reply_because_missing"]);
    expect(codes(false, "a\ud800")).toEqual(["contribution_text_broken"]);
    expect(codes(false, "x".repeat(mostInReply))).toEqual([]);
    expect(codes(false, "x".repeat(mostInReply + 1))).toEqual(["reply_because_long"]);
  });

  it.each([
    ["before an answer", null, null, 1, "none"],
    ["to the answer that was read", { release: 1 }, null, 1, null],
    ["a second time", { release: 1 }, { release: 1 }, 1, "said"],
    ["to an older answer", { release: 2 }, null, 1, "changed"],
    ["to a later answer, after a reply to an older one", { release: 2 }, { release: 1 }, 2, null],
  ] as const)("[RSP-9] %s", (_what, answer, said, read, refusal) => {
    expect(replyRefusal(answer, said, read)).toBe(refusal);
  });

  it("[RSP-10] waits until a later release answers again; a clear answer waits for nobody", () => {
    expect(isOpenReply({ clear: false, release: 2 }, 2)).toBe(true);
    expect(isOpenReply({ clear: false, release: 2 }, 3)).toBe(false);
    expect(isOpenReply({ clear: true, release: 2 }, 2)).toBe(false);
  });
});
