import { exec } from "./pnpm.mjs";

/** Every check that needs no running program, in the order of how soon it answers. */
export const checks = [
  { name: "format and lint", command: ["biome", "check", "--reporter=github", "--max-diagnostics=60"] },
  { name: "borders, purity and styles", command: ["node", "scripts/check-code.mjs"] },
  { name: "words", command: ["node", "scripts/check-messages.mjs"] },
  { name: "types", command: ["tsc", "-b", "shared", "server", "client", "e2e"] },
  {
    name: "promises",
    command: [
      "oxlint",
      "--type-aware",
      "--deny-warnings",
      "shared/src",
      "server/src",
      "client/src",
      "e2e",
      "scripts",
    ],
  },
];

/** Runs them all, whatever fails; gives the names of those that did. */
export function runChecks() {
  const failed = [];
  for (const { name, command } of checks) {
    const done = exec(command, { quiet: true });
    console.log(done.good ? `${name}: good` : `${name}: not good`);
    if (!done.good || command[0] === "node") process.stdout.write(done.output);
    if (!done.good) failed.push(name);
  }
  return failed;
}
