import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { runChecks } from "./lib/checks.mjs";
import { chromium } from "./lib/chromium.mjs";
import { exec } from "./lib/pnpm.mjs";
import { build, install } from "./lib/prepare.mjs";
import { at, run, Told } from "./lib/root.mjs";
import { journeyCounts, lastLines, unitCounts } from "./lib/totals.mjs";

/** Everything, from a clean clone on a bare machine; the last line says how many passed and how many failed. */
run(async () => {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = (counts) => {
    for (const key of Object.keys(total)) total[key] += counts[key];
  };
  const step = (work) => {
    try {
      work();
      return true;
    } catch (error) {
      console.error(error instanceof Told ? error.message : error);
      total.failed += 1;
      return false;
    }
  };

  const reports = at("test-results");
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });

  if (step(() => install())) {
    const checks = runChecks();
    const built = step(() => build(["server", "client"]));
    total.failed += (await checks).length;
    // The check of types has made it where nothing is wrong; two at once would write the same files.
    const known = step(() => build(["shared"]));
    add(runUnits(at("test-results/units.json"), built ? { ACCORD_JUST_BUILT: "true" } : {}));
    if (built && known) add(runJourneys(at("test-results/journeys.json")));
  }
  for (const line of lastLines(total)) console.log(line);
  process.exitCode = total.failed > 0 ? 1 : 0;
});

function runUnits(report, env) {
  const how = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const done = exec(["vitest", "run", ...how], { env });
  return unitCounts(read(report), done.good);
}

function runJourneys(report) {
  const browser = chromium(console.log);
  if (browser === null) return { passed: 0, failed: 1, skipped: 0 };
  const done = exec(["playwright", "test"], {
    cwd: at("e2e"),
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  return journeyCounts(read(report), done.good);
}

function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : null;
}
