import type { JsonValue } from "@accord/shared/canonical";
import { and, asc, eq, isNull, lt, lte } from "drizzle-orm";
import type { Act, ActContext } from "../acts/act.js";
import { act } from "../acts/act.js";
import type { Perform } from "../acts/perform.js";
import { Refused } from "../acts/refused.js";
import type { Clock } from "../ports/clock.js";
import type { Store } from "../ports/store.js";
import { job } from "../ports/tables/index.js";

export type JobActs = Readonly<Record<string, Act<never, unknown>>>;

export interface JobRunner {
  /** Performs everything that is due, one after the other; overdue ones run before the port listens. */
  runDue(): Promise<number>;
  start(): void;
  stop(): Promise<void>;
}

export const mostAttempts = 5;

/** 5, 20, 80, 320 seconds after the first, second … failure. */
export const waitAfter = (attempts: number): number => 5_000 * 4 ** (attempts - 1);

/** Another runner has performed it meanwhile: its own attempt is rolled back. */
class DoneMeanwhile extends Error {}

/** What runs on time: rows that are due, each performed as actor `system` and marked done in the same transaction. */
export function jobRunner(parts: {
  store: Store;
  clock: Clock;
  perform: Perform;
  acts: JobActs;
  log: (error: unknown, name: string) => void;
  /** A rule has refused it: no error, and worth a line where an effect was expected. */
  refused?: (why: string, name: string) => void;
}): JobRunner {
  const system = { kind: "system" } as const;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<number> = Promise.resolve(0);
  let stopped = false;
  // What was given up is tried once more after a start: the program may be a newer one.
  let started = false;

  const dueNow = () =>
    parts.store.read
      .select()
      .from(job)
      .where(
        and(
          isNull(job.done),
          lte(job.due, parts.clock.now()),
          ...(started ? [lt(job.attempts, mostAttempts)] : []),
        ),
      )
      .orderBy(asc(job.due), asc(job.no), asc(job.id))
      .limit(50);

  const tryOne = async (row: typeof job.$inferSelect): Promise<void> => {
    const known = parts.acts[row.act];
    try {
      if (!known) throw new Error(`No act is called ${row.act}.`);
      await parts.perform(doneTogether(known, row.id), system, row.input as never);
    } catch (error) {
      if (error instanceof DoneMeanwhile) return;
      const final = error instanceof Refused;
      const words = error instanceof Error ? error.message : String(error);
      const { attempts } = await parts.perform(putOff, system, { id: row.id, final, error: words });
      if (final) return parts.refused?.(words, row.act);
      parts.log(error, row.act);
      if (attempts >= mostAttempts)
        parts.log(new Error(`Given up after ${attempts} tries; a restart tries once more.`), row.act);
    }
  };

  /** A job may make the next one due (closing, then its effect), so it asks again until nothing is. */
  const once = async (): Promise<number> => {
    let performed = 0;
    for (let due = await dueNow(); due.length > 0; due = await dueNow()) {
      for (const row of due) {
        if (stopped) return performed;
        await tryOne(row);
        performed += 1;
      }
      started = true;
    }
    started = true;
    return performed;
  };

  const runDue = (): Promise<number> => {
    running = running.catch(() => 0).then(once);
    return running;
  };

  return {
    runDue,
    start() {
      timer = setInterval(() => void runDue().catch((error) => parts.log(error, "jobs")), 1000);
      timer.unref();
    },
    async stop() {
      stopped = true;
      if (timer) clearInterval(timer);
      await running.catch(() => 0);
    },
  };
}

function doneTogether<Input, Result>(known: Act<Input, Result>, id: string): Act<Input, Result> {
  return {
    ...known,
    async run(context: ActContext, input: Input): Promise<Result> {
      const claimed = await context.tx
        .update(job)
        .set({ done: context.now })
        .where(and(eq(job.id, id), isNull(job.done)))
        .returning({ id: job.id });
      if (claimed.length === 0) throw new DoneMeanwhile();
      return known.run(context, input);
    },
  };
}

/** A job that failed is tried again later, five times; one that a rule refused is over: what it was for has come otherwise. */
const putOff = act<{ id: string; final: boolean; error: string }, { attempts: number }>({
  name: "put-off-job",
  asks: null,
  thing: async () => ({ process: null }),
  async run({ tx, now, audit }, { id, final, error }) {
    const [row] = await tx
      .select()
      .from(job)
      .where(and(eq(job.id, id), isNull(job.done)));
    if (!row) return { attempts: 0 };
    const attempts = row.attempts + 1;
    const due = final ? row.due : new Date(Date.parse(now) + waitAfter(attempts)).toISOString();
    await tx
      .update(job)
      .set({ attempts, error, due, done: final ? now : null })
      .where(eq(job.id, id));
    audit({ job: id, attempts } satisfies Record<string, JsonValue>);
    return { attempts };
  },
});
