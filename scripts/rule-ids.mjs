import { run } from "./lib/root.mjs";
import { filesIn } from "./lib/source.mjs";
import { fieldRulesWithoutTest } from "./rules/field.mjs";

/** Lists the rules of the field without a test; good only if all of them belong to later work. */
run(async () => {
  const tests = filesIn(["shared", "server", "client", "e2e"], /\.(test|spec)\.tsx?$/);
  const { now, later } = fieldRulesWithoutTest(tests);
  for (const [work, ids] of Object.entries(later))
    if (ids.length > 0) console.log(`${work}: ${ids.join(" ")}`);
  console.log(now.length === 0 ? "Every other rule has its test." : `Without a test: ${now.join(" ")}`);
  process.exitCode = now.length === 0 ? 0 : 1;
});
