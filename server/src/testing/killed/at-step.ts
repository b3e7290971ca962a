import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import Database from "better-sqlite3";

/**
 * Loaded before the server: writes down the steps in which a secret ballot closes, as they are done, and kills the
 * process after the one it is asked for.
 */
const { STEPS = "", KILL_AFTER } = process.env;
const { appendFileSync, fsyncSync, openSync, rmSync } = fs;

function done(step: string): void {
  appendFileSync(STEPS, `${step}\n`);
  if (step === KILL_AFTER) process.kill(process.pid, "SIGKILL");
}

let isClosing = false;
const { prepare } = Database.prototype;
Database.prototype.prepare = function (this: Database.Database, source: string) {
  const statement = prepare.call(this, source) as Database.Statement<unknown[]>;
  if (source.startsWith('delete from "sealed_vote"')) isClosing = true;
  if (source !== "COMMIT") return statement;
  const run = statement.run.bind(statement);
  statement.run = () => {
    if (!isClosing) return run();
    isClosing = false;
    done("counted");
    const result = run();
    done("committed");
    return result;
  };
  return statement;
} as typeof prepare;

const isKey = (path: fs.PathLike): boolean => String(path).endsWith(".key");
let overwritten = -1;
fs.openSync = (path, flags, mode) => {
  const file = openSync(path, flags, mode);
  if (isKey(path) && flags === "r+") overwritten = file;
  return file;
};
fs.fsyncSync = (file) => {
  fsyncSync(file);
  if (file !== overwritten) return;
  overwritten = -1;
  done("overwritten");
};
fs.rmSync = (path, options) => {
  rmSync(path, options);
  if (isKey(path)) done("destroyed");
};
syncBuiltinESMExports();
