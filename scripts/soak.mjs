import { exec } from "./lib/pnpm.mjs";
import { prepare } from "./lib/prepare.mjs";
import { run, Told } from "./lib/root.mjs";

/** The long forms of the tests of the live text: the same files as in `npm test`, with more of everything. */
const long = [
  { what: "1,000 kills", files: ["kill", "archive"], env: { ACCORD_KILLS: "1000" } },
  { what: "50,000 rooms", files: ["rooms"], env: { ACCORD_ROOMS: "50000" } },
  {
    what: "300 histories and meetings",
    files: ["together", "histories"],
    env: { ACCORD_SEEDS: "300", ACCORD_AUTHORSHIP_SEEDS: "300" },
  },
];

run(async () => {
  prepare();
  const wanted = process.argv.slice(2);
  const due = long.filter(({ files }) => wanted.length === 0 || files.some((file) => wanted.includes(file)));
  if (due.length === 0)
    throw new Told(
      `There is no long form of ${wanted.join(", ")}: ${long.flatMap(({ files }) => files).join(", ")}.`,
    );
  let failed = 0;
  for (const { what, files, env } of due) {
    console.log(`\n${what}`);
    const tests = files.map((file) => `src/documents/${file}.test.ts`);
    if (!exec(["vitest", "run", "--project", "server", "--no-file-parallelism", ...tests], { env }).good)
      failed += 1;
  }
  console.log(`\n${due.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
});
