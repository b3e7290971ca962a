import perfHooks from "node:perf_hooks";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openTestHouse, type TestHouse } from "../testing/house.js";

let house: TestHouse;
const lateness = vi.spyOn(perfHooks, "monitorEventLoopDelay");
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

it("[API-9] says that it is alive, ready, and how it does, without any content", async () => {
  const get = (url: string) => house.app.http.inject({ url });
  expect((await get("/healthz")).json()).toEqual({ ok: true });
  expect((await get("/readyz")).json()).toEqual({ ok: true });
  const metrics = await get("/metrics");
  expect(metrics.headers["content-type"]).toContain("text/plain");
  expect(metrics.body).toContain('accord_live_texts{what="rooms"} 0');
  expect(metrics.body).toContain('accord_http_seconds_count{method="GET",route="/healthz",status="200"} 1');
});

it("[API-9] to measure how late it is wakes an idle server ten times a second at most", () => {
  expect(lateness).toHaveBeenCalled();
  for (const [options] of lateness.mock.calls) expect(options?.resolution).toBeGreaterThanOrEqual(100);
});
