import { sql } from "drizzle-orm";
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Documents } from "../documents/index.js";
import type { Store } from "../ports/store.js";

/** /healthz: the process is alive. /readyz: it can serve. /metrics: for Prometheus, without any content. */
export function health(
  http: FastifyInstance,
  { store, documents }: { store: Store; documents: Documents },
): void {
  const metrics = new Registry();
  // As it measures lateness with a timer: the usual 10 ms wake a server that has nothing to do a hundred times a second.
  collectDefaultMetrics({ register: metrics, eventLoopMonitoringPrecision: 100 });
  const answered = new Histogram({
    name: "accord_http_seconds",
    help: "Time until an answer was sent, by route and status.",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 5],
    registers: [metrics],
  });
  new Gauge({
    name: "accord_live_texts",
    help: "Live texts that are open, and connections to them.",
    labelNames: ["what"],
    registers: [metrics],
    collect() {
      const { rooms, sessions, waiting } = documents.stats();
      this.set({ what: "rooms" }, rooms);
      this.set({ what: "connections" }, sessions);
      this.set({ what: "updates waiting" }, waiting);
    },
  });
  http.addHook("onResponse", async (request, reply) => {
    if (request.routeOptions.config.leavesNoTrace) return;
    const route = request.routeOptions.url ?? "unknown";
    answered.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  http.get("/healthz", { schema: { hide: true } }, async () => ({ ok: true }));
  http.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    const ready = await answers(store);
    return reply.code(ready ? 200 : 503).send({ ok: ready });
  });
  http.get("/metrics", { schema: { hide: true } }, async (_request, reply) =>
    reply.type(metrics.contentType).send(await metrics.metrics()),
  );
}

async function answers(store: Store): Promise<boolean> {
  try {
    await store.read.get(sql`select 1 as one`);
    return true;
  } catch {
    return false;
  }
}
