import { limits } from "@accord/shared/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { beatSession } from "./beats.js";
import { Session } from "./session.js";
import { badLine } from "./testing/bad-line.js";
import { rawClient } from "./testing/clients.js";
import { type Desk, openDesk, until } from "./testing/desk.js";
import { LoopSocket, readerOf } from "./testing/loopback.js";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  for (const name of ["ana", "ben"]) await desk.person(name);
  await desk.create("d1");
});
afterEach(() => desk.close());

describe("a line that is silent", () => {
  it("[LINE-4] [T80] a pulled cable is noticed after ten seconds; who only has nothing to say hears signs of life", async () => {
    const line = await badLine(desk.port, { roundTripMs: 0, lossPercent: 0 });
    const gone = await rawClient(line.port, "d1", "ana");
    const idle = await rawClient(desk.port, "d1", "ben");
    await until(() => gone.rights === "edit" && idle.rights === "edit");
    gone.presence([{ client: 7, clock: 1, state: { field: "problem" } }]);
    await until(() => idle.awareness.get(7)?.state !== undefined);
    let heardAt = performance.now();
    let longest = 0;
    idle.socket.on("message", () => {
      longest = Math.max(longest, performance.now() - heardAt);
      heardAt = performance.now();
    });
    line.stall();
    const from = performance.now();
    await until(
      () => desk.documents.stats().sessions === 1,
      () => "the dead line still counts",
      limits.livenessMs + 2_000,
    );
    expect(performance.now() - from).toBeGreaterThan(limits.livenessMs / 2);
    await until(() => idle.awareness.get(7)?.state === null);
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThan(limits.livenessMs / 2 + 1_000);
    expect(idle.code).toBeNull();
    idle.close();
    gone.close();
    await line.close();
  });

  it("[LINE-4] a plain client hears something it knows before the 30 s after which it would give up", () => {
    const heard: number[][] = [];
    const socket = new LoopSocket();
    socket.heard = (payload) => heard.push([...payload]);
    const session = new Session(socket.asSocket, readerOf("ana"), false);
    for (let second = 0; second < 29; second++) {
      session.silentBeats = 0;
      beatSession(session);
    }
    // An awareness message (1) of one byte: nobody.
    expect(heard).toEqual([[1, 1, 0]]);
  });
});
