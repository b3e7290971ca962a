import { nothing, route } from "@accord/shared/protocol";
import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { addressOf, call, OfflineError, RefusedError } from "./http.js";
import { line } from "./state.js";

const castVote = route({
  id: "cast-vote",
  method: "POST",
  path: "/api/p/:process/ballots/:ballot/vote",
  asks: "nobody: public",
  summary: "Vote",
  params: z.strictObject({ process: z.string(), ballot: z.string() }),
  query: nothing,
  body: z.strictObject({ choice: z.string() }),
  reply: z.strictObject({ recordedAt: z.string() }),
});
const question = { ...castVote, id: "read-vote", method: "GET" } as typeof castVote;
const args = { params: { process: "demo", ballot: "a/b" }, body: { choice: "for" } };

const answer = (status: number, body: unknown) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  );

afterEach(() => {
  vi.unstubAllGlobals();
  line.tell("answered");
});

describe("call", () => {
  it("[C21] sends to the address of the route and gives back its reply", async () => {
    answer(200, { recordedAt: "2026-12-11T14:02:00Z" });
    expect(await call(castVote, args)).toEqual({ recordedAt: "2026-12-11T14:02:00Z" });
    const [address, sent] = vi.mocked(fetch).mock.calls[0] ?? [];
    expect(address).toBe("/api/p/demo/ballots/a%2Fb/vote");
    expect(sent).toMatchObject({ method: "POST", body: '{"choice":"for"}', credentials: "same-origin" });
    expect(Object.keys(sent?.headers ?? {})).not.toContain("authorization");
  });

  it("[C22] takes no reply that the route does not promise", async () => {
    answer(200, { ok: true });
    await expect(call(castVote, args)).rejects.toThrow();
  });

  it("[C25] turns a refusal into its code, issues and reference", async () => {
    const issues = [{ code: "reason_missing", field: "reason" }];
    answer(409, { error: { code: "rule", message: "A rule", issues, reference: "r-1" } });
    const refused = await call(castVote, args).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RefusedError);
    expect(refused).toMatchObject({ status: 409, code: "rule", issues, reference: "r-1" });
  });

  it("[C25] has a refusal also for an answer that is no JSON", async () => {
    vi.stubGlobal(
      "fetch",
      async () => new Response("<html>", { status: 500, headers: { "x-request-id": "r-9" } }),
    );
    expect(await call(castVote, args).catch((error: unknown) => error)).toMatchObject({
      status: 500,
      code: "failed",
      reference: "r-9",
    });
  });

  it.each([502, 503, 504])(
    "[C21] a proxy's %i for a server that is gone is a lost line, no refusal",
    async (status) => {
      for (const body of ["<html>Bad Gateway", "null", '{"message":"no upstream"}']) {
        line.tell("answered");
        vi.stubGlobal("fetch", async () => new Response(body, { status }));
        await expect(call(castVote, args)).rejects.toBeInstanceOf(OfflineError);
        expect(line.now().kind).toBe("offline");
      }
      answer(status, { error: { code: "failed", message: "Own words", reference: "r-2" } });
      await expect(call(castVote, args)).rejects.toBeInstanceOf(RefusedError);
      expect(line.now().kind).toBe("online");
    },
  );

  it("[LIVE-7] an act whose answer was lost may be done; a question, and what never left the device, is not", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("network");
    });
    const lost = (one: Promise<unknown>) => one.catch((error: unknown) => error);
    expect(await lost(call(castVote, args))).toMatchObject({ maybeDone: true });
    expect(await lost(call(question, args))).toMatchObject({ maybeDone: false });
    vi.stubGlobal("navigator", { onLine: false });
    expect(await lost(call(castVote, args))).toMatchObject({ maybeDone: false });
    vi.stubGlobal("fetch", async () => new Response("<html>Bad Gateway", { status: 502 }));
    vi.stubGlobal("navigator", { onLine: true });
    expect(await lost(call(castVote, args))).toMatchObject({ maybeDone: true });
  });

  it("[LIVE-7] [C21] an answer that is cut while it comes is a lost one: the act may be done, and the line is down", async () => {
    const cut = () =>
      new Response(
        new ReadableStream({
          start(body) {
            body.enqueue(new TextEncoder().encode('{"recorded'));
            body.error(new TypeError("network error"));
          },
        }),
      );
    for (const answer of [cut, () => new Response('{"recorded')]) {
      line.tell("answered");
      vi.stubGlobal("fetch", async () => answer());
      const lost = (options = {}) => call(castVote, args, options).catch((error: unknown) => error);
      const error = await lost();
      expect(error).toBeInstanceOf(OfflineError);
      expect(error).toMatchObject({ maybeDone: true, doneOnce: false });
      expect(line.now().kind).toBe("offline");
      expect(await lost({ press: "press-of-a-page-1" })).toMatchObject({ maybeDone: true, doneOnce: true });
      const body = { choice: "for", once: "words-of-a-page-1" };
      const words = await call(castVote, { ...args, body }).catch((error: unknown) => error);
      expect(words).toMatchObject({ maybeDone: true, doneOnce: true });
    }
  });

  it("[C21] says that the line is down, and that it is back", async () => {
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("network");
    });
    await expect(call(castVote, args)).rejects.toBeInstanceOf(OfflineError);
    expect(line.now().kind).toBe("offline");
    answer(200, { recordedAt: "x" });
    await call(castVote, args);
    expect(line.now().kind).toBe("online");
  });

  it("[C30] writes queries without what is not given, and lists one by one", () => {
    expect(addressOf({ path: "/api/list" }, { query: { theme: undefined, refs: [11, 14], q: "a b" } })).toBe(
      "/api/list?refs=11&refs=14&q=a+b",
    );
  });
});
