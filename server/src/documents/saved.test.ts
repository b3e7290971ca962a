import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, it } from "vitest";
import { meetsGoal, shareOf } from "../testing/goal.js";
import { badLine } from "./testing/bad-line.js";
import { paragraph, typist } from "./testing/clients.js";
import { type Desk, openDesk, until } from "./testing/desk.js";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.person("ana");
  await desk.create("d1");
});
afterEach(() => desk.close());

/** Types key by key and measures, for each, how long it took until the server's count had caught up with it. */
async function timesUntilSaved(port: number, keys: number, everyMs: number): Promise<number[]> {
  const ana = typist(port, "d1", "ana", { accord: true });
  await ana.synced();
  const text = paragraph(ana.doc);
  await until(() => ana.saved.length > 0);
  const already = ana.saved.at(-1) ?? 0;
  const sent: number[] = [];
  const times: number[] = [];
  const watch = setInterval(() => {
    const saved = (ana.saved.at(-1) ?? 0) - already;
    while (times.length < Math.min(saved, sent.length))
      times.push(performance.now() - (sent[times.length] ?? 0));
  }, 2);
  for (let i = 0; i < keys; i++) {
    text.insert(text.length, "word "[i % 5] as string);
    sent.push(performance.now());
    await pause(everyMs);
  }
  await until(
    () => times.length >= keys,
    () => `${times.length} of ${keys} saved, closed by ${ana.closes}`,
  );
  clearInterval(watch);
  ana.close();
  return times.sort((a, b) => a - b);
}

describe("the word saved", () => {
  it("[SYNC-29] comes within a second on a local line (p95)", async () => {
    const times = await timesUntilSaved(desk.port, 200, 10);
    meetsGoal("saved, local line, p95", shareOf(times, 0.95), 1_000);
  });

  it("[SYNC-29] comes within three seconds at 300 ms delay with 1 % loss (p95)", async () => {
    const line = await badLine(desk.port, { roundTripMs: 300, lossPercent: 1 });
    const times = await timesUntilSaved(line.port, 200, 25);
    await line.close();
    meetsGoal("saved, 300 ms and 1 % loss, p95", shareOf(times, 0.95), 3_000);
  });
});
