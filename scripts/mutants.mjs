#!/usr/bin/env node
// npm run mutants [-- name …]: takes one defence of the sync engine out at a time, and shows that the test that names
// it goes red. The source is changed on its way into the test runner only.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exec } from "./lib/pnpm.mjs";
import { mutants } from "./mutants/list.mjs";

const config = fileURLToPath(new URL("mutants/vitest.config.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "accord-mutants-"));

/** Runs the tests of that name; gives the titles of those that failed, and how many ran. */
function run({ project, test, title }, mutant = "") {
  const report = join(folder, "report.json");
  rmSync(report, { force: true });
  const pattern = title.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const how = ["--config", config, "--reporter=json", `--outputFile=${report}`];
  const env = {
    ACCORD_MUTANT: mutant,
    ACCORD_MUTANT_PROJECT: project,
    // Where a test starts a server in a process of its own, that one is changed, too.
    ACCORD_MUTANT_CONFIG: config,
    ACCORD_TRIALS: "2",
    ACCORD_KILLS: "10",
    ACCORD_SEEDS: "1",
  };
  exec(["vitest", "run", ...how, "-t", pattern, test], { quiet: true, env });
  try {
    const all = JSON.parse(readFileSync(report, "utf8")).testResults.flatMap(
      ({ assertionResults }) => assertionResults,
    );
    const ran = all.filter(({ status }) => status === "passed" || status === "failed");
    return {
      ran: ran.length,
      failed: ran.filter(({ status }) => status === "failed").map((one) => one.title),
    };
  } catch {
    return { ran: 0, failed: [] };
  }
}

const wanted = process.argv.slice(2);
const chosen = mutants.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) {
  console.error(
    `None is called ${wanted.join(", ")}. There are:\n${mutants.map(({ name }) => name).join("\n")}`,
  );
  process.exit(2);
}
const sound = new Set();
let wrong = 0;
for (const mutant of chosen) {
  const key = `${mutant.test} ${mutant.title}`;
  if (!sound.has(key)) {
    const { ran, failed } = run(mutant);
    if (ran > 0 && failed.length === 0) sound.add(key);
  }
  const { ran, failed } = sound.has(key) ? run(mutant, mutant.name) : { ran: 0, failed: [] };
  const verdict = !sound.has(key)
    ? "its test is not green by itself"
    : ran === 0
      ? "did not run"
      : failed.length === 0
        ? "SURVIVED"
        : "killed";
  if (verdict !== "killed") wrong++;
  console.log(`${verdict.padEnd(9)} ${mutant.name}: ${failed[0] ?? `${mutant.test} -t "${mutant.title}"`}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${chosen.length - wrong} killed, ${wrong} not`);
process.exit(wrong === 0 ? 0 : 1);
