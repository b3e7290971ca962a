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

const mostAttempts = 5;

/** What runs on time: rows that are due, each performed as actor `system` and marked done in the same transaction. */
export function jobRunner(parts: {
  store: Store;
  clock: Clock;
  perform: Perform;
  acts: JobActs;
  log: (error: unknown, name: string) => void;
}): JobRunner {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<number> = Promise.resolve(0);

  const once = async (): Promise<number> => {
    const due = await parts.store.read
      .select()
      .from(job)
      .where(and(isNull(job.done), lte(job.due, parts.clock.now()), lt(job.attempts, mostAttempts)))
      .orderBy(asc(job.due))
      .limit(50);
    for (const row of due) {
      const known = parts.acts[row.act];
      try {
        if (!known) throw new Error(`No act is called ${row.act}.`);
        await parts.perform(doneTogether(known, row.id), { kind: "system" }, row.input as never);
      } catch (error) {
        parts.log(error, row.act);
        await parts.perform(
          giveUp,
          { kind: "system" },
          {
            id: row.id,
            final: error instanceof Refused,
            error: error instanceof Error ? error.message : String(error),
          },
        );
      }
    }
    return due.length;
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
      if (timer) clearInterval(timer);
      await running.catch(() => 0);
    },
  };
}

function doneTogether<Input, Result>(known: Act<Input, Result>, id: string): Act<Input, Result> {
  return {
    ...known,
    async run(context: ActContext, input: Input): Promise<Result> {
      const result = await known.run(context, input);
      await context.tx.update(job).set({ done: context.now }).where(eq(job.id, id));
      return result;
    },
  };
}

/** A job that failed is tried again a little later, five times; one that was refused by a rule is not. */
const giveUp = act<{ id: string; final: boolean; error: string }, void>({
  name: "put-off-job",
  asks: null,
  thing: async () => ({ process: null }),
  async run({ tx, now, audit }, { id, final, error }) {
    const [row] = await tx.select().from(job).where(eq(job.id, id));
    if (!row) return;
    const attempts = row.attempts + 1;
    const due = new Date(Date.parse(now) + 5_000 * 4 ** row.attempts).toISOString();
    await tx
      .update(job)
      .set({ attempts, error, due, done: final ? now : null })
      .where(eq(job.id, id));
    audit({ job: id, attempts } satisfies Record<string, JsonValue>);
  },
});
