import fs from "node:fs";
import { createRequire } from "node:module";
import { monitorEventLoopDelay } from "node:perf_hooks";

/**
 * Loaded before a server's own first line, in all of them alike: answers what can't be read from outside, ends the server
 * when the bench is gone, and makes each SQLite commit slow where the bench asks for a slow disk.
 */
const delay = monitorEventLoopDelay({ resolution: 1 });
const ms = (nanoseconds) => nanoseconds / 1e6;

const answers = {
  /** Once what is going away has gone: collected again until nothing more is freed. */
  async memory() {
    for (let before = Number.POSITIVE_INFINITY, tries = 0; ; tries++) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 150));
      globalThis.gc();
      const { rss, heapUsed, external } = process.memoryUsage();
      const used = heapUsed + external;
      if (Math.abs(before - used) < 16 * 1024 || tries === 30) return { rss, used };
      before = used;
    }
  },
  delayFrom() {
    delay.reset();
    return delay.enable();
  },
  delayUntil() {
    delay.disable();
    return { p99: ms(delay.percentile(99)), max: ms(delay.max) };
  },
};

process.on("message", async ({ ask, id }) => {
  if (answers[ask]) process.send({ id, answer: await answers[ask]() });
});
process.on("disconnect", () => process.exit(0));

const slow = Number(process.env.BENCH_COMMIT_MS ?? 0);
if (slow > 0 && process.env.BENCH_SQLITE_OF) {
  const Database = createRequire(process.env.BENCH_SQLITE_OF)("better-sqlite3");
  const still = new Int32Array(new SharedArrayBuffer(4));
  const wait = () => Atomics.wait(still, 0, 0, slow);
  const { fdatasync } = fs;
  fs.fdatasync = (file, done) => setTimeout(() => fdatasync(file, done), slow);
  const { exec, prepare } = Database.prototype;
  Database.prototype.exec = function (sql) {
    if (sql.trim().toUpperCase() === "COMMIT") wait();
    return exec.call(this, sql);
  };
  // Outside a transaction each writing statement is a commit of its own; a prepared COMMIT is one as well.
  Database.prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    const { run } = statement;
    const commits = sql.trim().toUpperCase() === "COMMIT";
    statement.run = (...given) => {
      // Below FULL a commit does not wait for the disk.
      if ((commits || !this.inTransaction) && this.pragma("synchronous", { simple: true }) > 1) wait();
      return run.apply(statement, given);
    };
    return statement;
  };
}
