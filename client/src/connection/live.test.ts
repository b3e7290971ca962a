import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { heard } from "./heard.js";
import { findOutWhileOffline, listen, waitBefore } from "./live.js";
import { isReached, type Line, line, nextLine, reached } from "./state.js";

class FakeSocket {
  static all: FakeSocket[] = [];
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: { code: number }) => void;
  closed = false;
  constructor(readonly url: string) {
    FakeSocket.all.push(this);
  }
  close(code = 1006): void {
    this.closed = true;
    this.onclose?.({ code });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
  heard.upTo("");
  vi.stubGlobal("WebSocket", FakeSocket);
  line.tell("opened");
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const asked = async (client: QueryClient, id: string, topics: string[]) => {
  const queryFn = vi.fn(async () => 1);
  await client.fetchQuery({ queryKey: [id], queryFn, meta: { topics } });
  return () => client.getQueryState([id])?.isInvalidated;
};

describe("a line that was lost for one answer only", () => {
  it("[LIVE-6] is found out to be there, however often it must be asked, and then nothing is asked any more", async () => {
    const answers = [false, false, true];
    const fetch = vi.fn(async () => {
      if (!answers.shift()) throw new TypeError("no line");
      return new Response();
    });
    vi.stubGlobal("fetch", fetch);
    const leave = findOutWhileOffline();
    line.tell("unreachable");
    await vi.advanceTimersByTimeAsync(1_500);
    expect(line.now().kind).toBe("offline");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(line.now().kind).toBe("online");
    expect(fetch).toHaveBeenCalledTimes(3);
    line.tell("unreachable");
    leave();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fetch).toHaveBeenCalledTimes(3);
  });
});

describe("announcements", () => {
  it("[C20] asks again only for what is made of the announced topic", async () => {
    const client = new QueryClient();
    const ballots = await asked(client, "ballots", ["ballots"]);
    const people = await asked(client, "people", ["people"]);
    const leave = listen("demo", client);
    const [socket] = FakeSocket.all;
    expect(socket?.url).toContain("/live?process=demo");
    socket?.onopen?.();
    socket?.onmessage?.({ data: '{"kind":"changed","topics":["ballots:7"],"heard":"run.8"}' });
    socket?.onmessage?.({ data: "no message" });
    expect([ballots(), people()]).toEqual([true, false]);
    leave();
    expect(socket?.closed).toBe(true);
  });

  it("[LIVE-4] asks again for what was announced between an answer and the line, also for an answer on its way", async () => {
    const client = new QueryClient();
    heard.answered("run.3");
    heard.answered("run.4");
    const ballots = await asked(client, "ballots", ["ballots"]);
    const people = await asked(client, "people", ["people"]);
    const answers: (() => void)[] = [];
    const onItsWay = new QueryObserver(client, {
      queryKey: ["proposals"],
      queryFn: () => new Promise<number>((answer) => answers.push(() => answer(answers.length))),
      meta: { topics: ["proposals"] },
    });
    const leaveQuery = onItsWay.subscribe(() => undefined);
    const leave = listen("demo", client);
    const [socket] = FakeSocket.all;
    expect(socket?.url).toContain("heard=run.3");
    socket?.onopen?.();
    socket?.onmessage?.({
      data: '{"kind":"hello","retryMs":1,"heard":"run.6","missed":["ballots","proposals"]}',
    });
    expect([ballots(), people()]).toEqual([true, false]);
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(10);
    expect(answers).toHaveLength(2);
    answers[1]?.();
    await vi.advanceTimersByTimeAsync(10);
    expect([onItsWay.getCurrentResult().data, answers.length]).toEqual([2, 2]);
    socket?.onclose?.({ code: 1006 });
    await vi.advanceTimersByTimeAsync(31_000);
    expect(FakeSocket.all[1]?.url).toContain("heard=run.6");
    leave();
    leaveQuery();
  });

  it("[LIVE-8] asks who is signed in where the line is not let in again, and not while the server is out of reach", async () => {
    const client = new QueryClient();
    const me = await asked(client, "me", ["me"]);
    const fetch = vi.fn(async () => {
      throw new TypeError("no line");
    });
    vi.stubGlobal("fetch", fetch);
    const leave = listen("demo", client);
    FakeSocket.all[0]?.onopen?.();
    FakeSocket.all[0]?.close(1006);
    await vi.advanceTimersByTimeAsync(31_000);
    FakeSocket.all[1]?.close(1006);
    await vi.advanceTimersByTimeAsync(1);
    expect([fetch.mock.calls.length, me()]).toEqual([1, false]);
    vi.stubGlobal("fetch", async () => new Response());
    await vi.advanceTimersByTimeAsync(31_000);
    FakeSocket.all[2]?.close(1006);
    await vi.advanceTimersByTimeAsync(1);
    expect(me()).toBe(true);
    leave();
  });

  it("[C21] connects again after a cut and asks for everything where nobody knows what was missed", async () => {
    const client = new QueryClient();
    const people = await asked(client, "people", ["people"]);
    const leave = listen("demo", client);
    FakeSocket.all[0]?.onopen?.();
    expect(people()).toBe(false);
    FakeSocket.all[0]?.onclose?.({ code: 1006 });
    expect(line.now().kind).toBe("reconnecting");
    await vi.advanceTimersByTimeAsync(31_000);
    expect(FakeSocket.all).toHaveLength(2);
    FakeSocket.all[1]?.onopen?.();
    FakeSocket.all[1]?.onmessage?.({ data: '{"kind":"hello","retryMs":1,"heard":"other.0","missed":null}' });
    expect(people()).toBe(true);
    expect(line.now().kind).toBe("online");
    leave();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.all).toHaveLength(2);
  });

  it("[C21] waits longer with each try, never beyond half a minute and a half second", () => {
    const most = [0, 1, 2, 5, 10, 40].map((tries) => waitBefore(tries, 1));
    expect([...most].sort((a, b) => a - b)).toEqual(most);
    expect(most.at(-1)).toBeLessThanOrEqual(30_500);
    expect(waitBefore(40, 0)).toBe(500);
  });
});

describe("a line that its reader may not have any more", () => {
  it.each([
    ["was cut for it", 4401, 1],
    ["is refused again and again", 1006, 2],
  ])(
    "[LIVE-8] [ACT-7] asks who is here where it %s, so that a page is covered at which nobody does anything",
    async (_, code, tries) => {
      vi.stubGlobal("fetch", async () => new Response());
      const client = new QueryClient();
      const me = await asked(client, "who-am-i", ["me"]);
      const leave = listen("demo", client);
      FakeSocket.all[0]?.onopen?.();
      for (let time = 0; time < tries; time++) {
        expect(me()).toBe(false);
        FakeSocket.all[time]?.close(code);
        await vi.advanceTimersByTimeAsync(1_600);
      }
      expect(me()).toBe(true);
      leave();
    },
  );
});

describe("a network that was gone", () => {
  it("[LIVE-5] a browser that is back on it opens the line anew, once", async () => {
    const leave = listen("demo", new QueryClient());
    FakeSocket.all[0]?.onopen?.();
    window.dispatchEvent(new Event("offline"));
    window.dispatchEvent(new Event("online"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.all).toHaveLength(2);
    expect(FakeSocket.all[0]?.closed).toBe(true);
    leave();
    window.dispatchEvent(new Event("online"));
    expect(FakeSocket.all).toHaveLength(2);
  });
});

describe("the line", () => {
  it("[C21] keeps the time since when it is down through all tries", () => {
    const events = ["closed", "closed", "unreachable", "closed", "unreachable"] as const;
    let now: Line = { kind: "online", since: "t0" };
    events.forEach((event, at) => {
      now = nextLine(now, event, `t${at + 1}`);
    });
    expect(now).toEqual({ kind: "offline", since: "t1" });
    expect(nextLine(now, "answered", "t9")).toEqual({ kind: "online", since: "t9" });
  });

  it("[C21] a screen that waits for the server goes on once the line is back, not before", async () => {
    line.tell("browser offline");
    let went = false;
    void reached().then(() => {
      went = true;
    });
    await Promise.resolve();
    window.dispatchEvent(new Event("online"));
    await Promise.resolve();
    expect([isReached(), went]).toEqual([false, false]);
    line.tell("opened");
    await Promise.resolve();
    expect([isReached(), went]).toEqual([true, true]);
  });
});
