import { syncBuiltinESMExports } from "node:module";
import threads from "node:worker_threads";

/** Counts threads that are begun until it ends; modules that were read before, for other tests, count as well. */
export function begunThreads() {
  const { Worker } = threads;
  const exchange = (next: typeof Worker): void => {
    threads.Worker = next;
    syncBuiltinESMExports();
  };
  let count = 0;
  exchange(
    class extends Worker {
      constructor(...made: ConstructorParameters<typeof Worker>) {
        super(...made);
        count++;
      }
    },
  );
  return { count: () => count, end: () => exchange(Worker) };
}
