import { runChecks } from "./lib/checks.mjs";
import { install } from "./lib/prepare.mjs";
import { run } from "./lib/root.mjs";

run(async () => {
  install({ quiet: true });
  const failed = await runChecks();
  if (failed.length > 0) {
    console.error(`Not good: ${failed.join(", ")}.`);
    process.exitCode = 1;
  }
});
