import { execBeside } from "./pnpm.mjs";

/** Every check that needs no running program, in the order of how soon it answers. */
const checks = [
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

/** Runs them all, side by side, whatever fails; gives the names of those that did. */
export async function runChecks() {
  const failed = [];
  await Promise.all(
    checks.map(async ({ name, command }) => {
      const { good, output } = await execBeside(command);
      console.log(good ? `${name}: good` : `${name}: not good`);
      if (!good || command[0] === "node") process.stdout.write(output);
      if (!good) failed.push(name);
    }),
  );
  return failed;
}
